// The English stemmer: the first step of Porter's. src/search/stem/english.rs explains it;
// tests/search/stem.mjs holds the two together.
const shape = (text) => {
  let found = '';
  for (let at = 0; at < text.length; at++) found += /[aeiou]/.test(text[at]) || (text[at] == 'y' && found.endsWith('c')) ? 'v' : 'c';
  return found;
};
export const stem = (word) => {
  const letters = word.normalize('NFD').match(/.\p{M}*/gsu) || [];
  const plain = letters.map((letter) => letter[0]).join('');
  let rest = plain;
  if (plain.length > 2) {
    rest = rest.replace(/(ss|i)es$|([^s])s$/, '$1$2');
    const [, before, ending] = rest.match(/^(.*?)(eed|ed|ing)$/s) || [];
    const sounds = shape(before || '');
    if (ending == 'eed') {
      if (/vc/.test(sounds)) rest = before + 'ee';
    } else if (/v/.test(sounds)) {
      rest = before;
      if (/(at|bl|iz)$/.test(rest) || (/^c+vc$/.test(sounds) && !/[wxy]$/.test(rest))) rest += 'e';
      else rest = rest.replace(/([bcdfghjkmnpqrtvwx])\1$/, '$1');
    }
    if (/v/.test(shape(rest.slice(0, -1)))) rest = rest.replace(/y$/, 'i');
  }
  let same = 0;
  while (same < rest.length && rest[same] == plain[same]) same++;
  return (letters.slice(0, same).join('') + rest.slice(same)).normalize();
};
