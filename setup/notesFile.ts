/** Where the built deck keeps the notes of its slides, beside its page. */
export const NOTES_FILE = 'notes.json'
