/** A shape for each degree of an opinion, on a 24-unit square, drawn by a line: told apart without any colour. */
export const degreeShapes: Readonly<Record<string, string>> = {
  strongYes: 'm2 13 4 4 8-10M10 15l3 3 9-11',
  yes: 'm5 13 4.5 4.5L19 7',
  agree: 'm5 13 4.5 4.5L19 7',
  mixed: 'M3 13c3-6 6-6 9-1s6 5 9-1',
  reserved: 'M12 4 21 19H3zM12 10v4M12 16.5v.1',
  no: 'm6 6 12 12M18 6 6 18',
  disagree: 'm6 6 12 12M18 6 6 18',
  strongNo: 'm2 7 8 10M10 7l-8 10M14 7l8 10M22 7l-8 10',
  noView: 'M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14',
  noAnswer: 'M5 12h14',
}
