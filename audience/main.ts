/** The page that participants open on their phones. */
import { createApp } from 'vue'
import App from './App.vue'
import '../styles/tokens.css'
import './style.css'

createApp(App).mount('#app')
