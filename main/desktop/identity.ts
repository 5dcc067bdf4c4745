/** Who the program is for the system. Never to change: the profile, the icon and the file association hang on it. */
export const appName = 'Tablée'
/** electron-builder.yml's appId, by which Windows groups windows. */
export const appId = 'fr.tablee.Tablee'
/** Folder of Chromium's profile, under the system's folder for programs or under `--data`. */
export const profileName = 'tablee-desktop'
