/** The facilitator's console: one page, one connection. */
import { createApp, effectScope } from 'vue'
import { useLiveSession } from '../live/client/useLiveSession.ts'
import App from './App.vue'
import './style.css'

// The session lives as long as the page: its scope is never stopped.
const live = effectScope(true).run(() => useLiveSession({ seat: 'facilitator' }))!

createApp(App, { live }).mount('#app')
