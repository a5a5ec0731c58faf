import { detect } from 'tinyld/light';

/** Shorter texts are guessed wrongly now and then. */
const leastChars = 60;
/** Languages that the press and authorities write in; without a list, English is now and then taken for a rare one. */
const languages = 'en de fr es it pt nl pl sv da no fi cs sk hu ro el tr ru uk ja zh ko hi id'.split(' ');
const names = new Intl.DisplayNames(['en'], { type: 'language' });

/** The English name of the language of a text ("German"); null for English, and where there is too little to tell. */
export function foreignLanguage(text: string): string | null {
  if (text.length < leastChars) return null;
  const code = detect(text.slice(0, 600), { only: languages });
  return code === '' || code === 'en' ? null : (names.of(code) ?? null);
}
