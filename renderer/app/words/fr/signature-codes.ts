/** Why a file was not signed, or a key not made, opened or kept. */
export const signatureCodes = {
  notPrepared: 'Ce PDF n’a pas de place prévue pour une signature. Rien n’a été signé.',
  fieldMissing: 'Ce PDF n’a pas de case « {{field}} ». Rien n’a été signé.',
  nameNotDrawn:
    'Aucune police ne sait dessiner « {{character}} » : écrivez ce nom autrement, ou sans ce caractère. Rien n’a été signé.',
  textDiffers:
    'Le PDF ne dit pas ce que dit le compte rendu : « {{words}} » devait s’y lire, on y lit « {{found}} ». Rien n’a été signé.',
  wrongPassphrase: 'Cette phrase secrète n’ouvre pas la clé. Vérifiez les majuscules et la langue du clavier.',
  keyUnreadable: 'Ce fichier n’est pas une clé (.p12 ou .pfx), ou il est abîmé. Rien n’a été gardé.',
  keyCipherUnknown:
    'Cette clé est protégée d’une façon que Tablée ne sait pas ouvrir ({{kind}}). Exportez-la de nouveau, protégée en AES.',
  keyIncomplete: 'Ce fichier ne contient pas une clé et le certificat qui va avec. Rien n’a été gardé.',
  keyKindUnknown:
    'Tablée signe avec une clé RSA ou une clé sur courbe P-256, P-384 ou P-521 ; celle-ci est « {{kind}} ».',
  certificateExpired:
    'Ce certificat n’est plus valable depuis le {{until, datetime(dateStyle: long)}}. Rien n’a été signé.',
  certificateNotYet:
    'Ce certificat n’est valable qu’à partir du {{from, datetime(dateStyle: long)}}. Vérifiez l’horloge de cet ordinateur.',
  certificateNotForSigning: 'Ce certificat n’est pas fait pour signer des documents : il dit lui-même à quoi il sert.',
  passphraseTooShort:
    'Il faut au moins {{least}} caractères : quatre mots sans rapport entre eux font une bonne phrase secrète.',
  passphraseTooSimple:
    'Cette phrase secrète répète presque toujours les mêmes caractères : choisissez quatre mots sans rapport.',
  keyMissing: 'Cette clé n’est plus sur cet ordinateur.',
} as const
