/** Everything the printed kit says, in one language. French typography is in the sentences: no-break spaces included. */
import type { Language } from '#shared/contract/meeting.ts'

const N = '\u00a0'

export interface KitWords {
  title: string
  footer: string
  ownLine: string
  keys: { title: string; how: string; whileTyping: string }
  attendance: {
    title: string
    how: string
    card: string
    name: string
    /** Beside the name of whoever does not hold a full seat. */
    substitute: string
    college: string
    arrival: string
    departure: string
    proxy: string
    signature: string
    share: string
    shareHow: string
    shareBoxes: string
    members: string
    otherMembers: string
    guests: string
    public: string
    role: string
    contact: string
    more: string
  }
  cards: { over: string; under: (card: number) => string }
  tally: {
    title: string
    how: string
    item: string
    question: string
    shortQuestion: string
    hands: string
    handsHow: string
    voters: string
    for: string
    against: string
    abstain: string
    notVoting: string
    total: string
    dots: string
    dotsHow: string
    choice: string
    strokes: string
    ballots: string
    ballotsHow: string
    candidate: string
    blank: string
    spoiled: string
    inBox: string
    tellers: string
    hour: string
  }
  speaking: {
    title: string
    how: string
    item: string
    order: string
    who: string
    asked: string
    first: string
    spoke: string
    notes: string
  }
}

const french: KitWords = {
  title: 'Nécessaire de séance',
  footer: 'Nécessaire de séance',
  ownLine: 'Séance du',
  keys: {
    title: 'Carte des touches',
    how: 'Une lettre seule n’agit jamais pendant que l’on écrit dans un texte. Chaque geste s’annule par son nom.',
    whileTyping: 'aussi en écrivant',
  },
  attendance: {
    title: 'Feuille de présence',
    how: `Chaque personne signe en face de son nom et note son heure si elle arrive après l’ouverture ou part avant la fin. Personne n’est obligé de donner un nom${N}: un simple compte suffit pour le public.`,
    card: 'Carte',
    name: 'Nom, fonction',
    substitute: 'suppléance',
    college: 'Collège',
    arrival: 'Arrivée',
    departure: 'Départ',
    proxy: 'Pouvoir à',
    signature: 'Signature',
    share: 'Partager',
    shareHow: `Colonne «${N}Partager${N}»${N}: cochez ce que vous acceptez de donner aux autres membres du conseil, votre courriel ou votre téléphone. Sans croix, rien n’est donné.`,
    shareBoxes: `☐${N}courriel ☐${N}téléphone`,
    members: 'Membres',
    otherMembers: 'Autres membres',
    guests: 'Personnes invitées',
    public: 'Habitantes et habitants, public',
    role: 'À quel titre',
    contact: 'Téléphone ou courriel, si vous le voulez',
    more: 'Autres personnes présentes, sans nom (compter)',
  },
  cards: { over: '', under: (card) => `Carte n°${N}${card}, à rendre en partant` },
  tally: {
    title: 'Feuille de comptage',
    how: 'Remplie par deux personnes. Les totaux se tapent ensuite dans le point, en une fois.',
    item: 'Point',
    question: 'Question, lue en entier avant le vote',
    hands: 'Vote à main levée',
    handsHow: 'Compter d’abord contre, puis abstentions. Une personne qui porte un pouvoir compte deux fois.',
    shortQuestion: 'Question',
    voters: 'Voix dans la salle, pouvoirs compris',
    for: 'Pour',
    against: 'Contre',
    abstain: 'Abstentions',
    notVoting: 'Ne prend pas part',
    total: 'Total',
    dots: 'Gommettes',
    dotsHow: 'Le total ne dépasse pas le nombre de personnes multiplié par les gommettes de chacune.',
    choice: 'Choix',
    strokes: 'Bâtons, par cinq',
    ballots: 'Vote à bulletin secret, élection',
    ballotsHow:
      'Ouvrir l’urne devant tout le monde, compter les bulletins, puis les lire à voix haute. Noms, blancs et nuls réunis font le nombre de bulletins.',
    candidate: 'Nom ou réponse',
    blank: 'Blancs',
    spoiled: 'Nuls',
    inBox: 'Bulletins dans l’urne',
    tellers: 'Dépouillement par',
    hour: 'Heure',
  },
  speaking: {
    title: 'Liste de parole sur papier',
    how: 'Si l’ordinateur s’arrête, la séance continue. D’abord ceux qui n’ont pas encore parlé, puis les autres dans l’ordre. Les heures permettent de tout saisir après.',
    item: 'Point',
    order: 'N°',
    who: 'Carte ou nom',
    asked: 'Demande à',
    first: '1re fois',
    spoke: 'Parle de … à …',
    notes: 'À retenir',
  },
}

const english: KitWords = {
  title: 'Session kit',
  footer: 'Session kit',
  ownLine: 'Session of',
  keys: {
    title: 'Key card',
    how: 'A letter alone never acts while someone is typing in a text. Every act is undone by its name.',
    whileTyping: 'also while typing',
  },
  attendance: {
    title: 'Attendance sheet',
    how: 'Everyone signs beside their name, and notes the hour when they arrive after the opening or leave before the end. Nobody has to give a name: for the public a count is enough.',
    card: 'Card',
    name: 'Name, function',
    substitute: 'substitute',
    college: 'College',
    arrival: 'Arrived',
    departure: 'Left',
    proxy: 'Proxy to',
    signature: 'Signature',
    share: 'Share',
    shareHow:
      'Column “Share”: tick what you agree to give to the other members of the council, your e-mail or your phone. Without a tick nothing is given.',
    shareBoxes: `☐${N}e-mail ☐${N}phone`,
    members: 'Members',
    otherMembers: 'Other members',
    guests: 'Guests',
    public: 'Residents, public',
    role: 'In what capacity',
    contact: 'Phone or e-mail, if you like',
    more: 'Others present, without a name (count)',
  },
  cards: { over: '', under: (card) => `Card no.${N}${card}, to hand back when leaving` },
  tally: {
    title: 'Tally sheet',
    how: 'Filled in by two people. The totals are then typed into the item, once.',
    item: 'Item',
    question: 'Question, read out in full before the vote',
    hands: 'Show of hands',
    handsHow: 'Count against first, then abstentions. Someone who holds a proxy counts twice.',
    shortQuestion: 'Question',
    voters: 'Votes in the room, proxies included',
    for: 'For',
    against: 'Against',
    abstain: 'Abstentions',
    notVoting: 'Not taking part',
    total: 'Total',
    dots: 'Dots',
    dotsHow: 'The total is at most the number of people times the dots each of them had.',
    choice: 'Choice',
    strokes: 'Strokes, in fives',
    ballots: 'Secret ballot, election',
    ballotsHow:
      'Open the box in front of everyone, count the papers, then read them out. Names, blank and spoiled papers together make the number of papers.',
    candidate: 'Name or answer',
    blank: 'Blank',
    spoiled: 'Spoiled',
    inBox: 'Papers in the box',
    tellers: 'Counted by',
    hour: 'Hour',
  },
  speaking: {
    title: 'Paper speaking list',
    how: 'If the computer stops, the session goes on. First those who have not spoken yet, then the others in order. The hours let everything be entered afterwards.',
    item: 'Item',
    order: 'No.',
    who: 'Card or name',
    asked: 'Asked at',
    first: '1st time',
    spoke: 'Speaks from … to …',
    notes: 'To remember',
  },
}

export function kitWords(language: Language): KitWords {
  return language === 'fr' ? french : english
}
