/** As slidev-client.d.ts, for the state of Slidev's own interface (@slidev/client/state/storage.ts). */
import type { Ref } from 'vue'

export const showOverview: Ref<boolean>
export const showGotoDialog: Ref<boolean>
/** Which tabs send their page to other tabs, and which take it. */
export const syncDirections: Ref<Record<'viewerSend' | 'viewerReceive' | 'presenterSend' | 'presenterReceive', boolean>>
