/** Small files of the data folder that other commands of this machine read. */

/** The facilitator key, where the environment gives none. */
export const KEY_FILE = 'facilitator.key'
/** Where this machine reaches the running server. */
export const ADDRESS_FILE = 'server.url'
