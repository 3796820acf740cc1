/** Names of the files in the data folder. */

/** Sessions and responses. */
export const DATABASE_FILE = 'workshop.sqlite'
/** What signs the cookies. */
export const SECRET_FILE = 'server.secret'
/** Whose copy is whose: the same text stands beside a copy that is made of this folder. */
export const COPY_FILE = 'copy.id'
/** The facilitator key, where the environment gives none. */
export const KEY_FILE = 'facilitator.key'
/** Where this machine reaches the running server. */
export const ADDRESS_FILE = 'server.url'
