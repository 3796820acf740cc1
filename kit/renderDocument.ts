/** Every document's component, rendered to HTML. */
import type { Component } from 'vue'
import type { DocumentId } from './documentList.ts'
import type { Kit } from './kitSetup.ts'
import { createSSRApp } from 'vue'
import { renderToString } from 'vue/server-renderer'
import BinHeadersDocument from './documents/BinHeadersDocument.vue'
import CardsDocument from './documents/CardsDocument.vue'
import CardsLargeDocument from './documents/CardsLargeDocument.vue'
import GuideDocument from './documents/GuideDocument.vue'
import HandoverForm from './documents/HandoverForm.vue'
import JobAid from './documents/JobAid.vue'
import PackCover from './documents/PackCover.vue'
import PostersDocument from './documents/PostersDocument.vue'
import PreWork from './documents/PreWork.vue'
import RoomDocument from './documents/RoomDocument.vue'
import SlipsDocument from './documents/SlipsDocument.vue'
import TallyDocument from './documents/TallyDocument.vue'
import VoteCardsDocument from './documents/VoteCardsDocument.vue'
import WorkbookDocument from './documents/WorkbookDocument.vue'
import { partId } from './kitSetup.ts'
import './paper.css'

const COMPONENTS: Record<DocumentId | 'cover', Component> = {
  'guide': GuideDocument,
  'workbook': WorkbookDocument,
  'job-aid': JobAid,
  'handover-checklist': HandoverForm,
  'pre-work': PreWork,
  'cards': CardsDocument,
  'bin-headers': BinHeadersDocument,
  'vote-cards': VoteCardsDocument,
  'slips': SlipsDocument,
  'cards-large': CardsLargeDocument,
  'room': RoomDocument,
  'tally': TallyDocument,
  'posters': PostersDocument,
  'cover': PackCover,
}

/** The document as HTML, for its page (documentPage.ts) or for a place among others. */
export async function renderDocument(id: DocumentId | 'cover', kit: Kit): Promise<string> {
  const html = await renderToString(createSSRApp(COMPONENTS[id]!, { kit }))
  return `<article class="document" id="${partId(id)}" style="page: ${id}">${html}</article>`
}
