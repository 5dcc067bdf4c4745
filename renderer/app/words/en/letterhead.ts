/** Whose paper minutes are printed on. */
export const letterhead = {
  title: 'Letterhead',
  how: 'At the top of what is printed: the council’s picture, its name and its address. Without picture or address, nothing is added.',
  saving: 'Saving the letterhead…',
  logo: 'Picture of the council',
  choose: 'Choose a picture…',
  change: 'Change the picture…',
  remove: 'Remove the picture',
  address: 'Address',
  addressHow: 'As on an envelope, one line below the other.',
  undo: {
    address: 'address of the council',
    logo: 'picture of the council',
  },
} as const
