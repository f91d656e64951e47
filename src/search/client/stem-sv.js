// The Swedish stemmer. src/search/stem/swedish.rs explains it, step by step, in the same order;
// tests/search/stem.mjs holds the two together.
const whole = /([ki]tor|[^gk]ator|[^f]for|[dgkmp]sar|(ion|las|skol)ar|plan|(h|it)et|els|[mr]bet|(kr|sp)ets|(er|pet)ens|[^m]meter|sommar)$/;
const agent = /(.*([eo]r|bygg|eckl|[fm]att|giv|lar|led|lj|pel|rbet|rdn|rk|rsk|sok|tag|tal|vand|yt)ar)(e|en|na)$/;
const genitive = /(...+([^aesiuoyt]|[klnr]a|re|et))s$/;
const forms = /^(..+(?:[^i]er|kl))a(?:t|de)$|^(.+[ae]m)at$|^(?!(?:eft|lag|lit|ord|vad)er(?:na)?$)(....*?|ar(?=e.$))(?:[aeo]rna|ena|rna|[aeo]r|an|e[nt]|a|e|are)$|(.*(?:[bchnv]y|d[ei]o|e[lr]|[eo]mi|[fgp]i|ide|[no]to|[kt]ti|sor|tor|tri))n$|(.+(?:bar|ell|ig|ital|iv|nal|[no]to|sam|sk))t$|(.*(?:[ie]|centr))um$/;
const base = /^(...+?)(?:[ao]r|an|e[nt])$|^(....+?)(?:a|e|er)$/;
const twin = /(.*([b-df-hj-np-tv-xz]))\2$/;
export const stem = (word) => {
  const letters = word
    .replace(/b[oö]ck(?=er)/, 'bok')
    .replace(/m[oö]ss$/, 'mus')
    .replace(/gäss$/, 'gås')
    .replace(/((br|h|l|str|t)änd|amöt|bönd|[fmr]ött|nätt|städ|stäv|^sön)(?=er)|(dött|möd)(?=rar)|^män(?=n|$)/, (found) => found.replace('ä', 'a').replace('ö', 'o'))
    .normalize('NFD').match(/.\p{M}*/gsu) || [];
  let rest = letters.map((letter) => letter[0]).join('');
  const cut = (ending) => {
    const found = !whole.test(rest) && rest.match(ending);
    if (!found) return '';
    const before = rest;
    rest = found.slice(1).find((part) => part);
    return before.slice(rest.length);
  };
  cut(genitive);
  if (!cut(agent)) {
    if (/^e[nrt]|^n|^ar(na)? (?!.*er$)/.test(cut(forms) + ' ' + rest)) {
      cut(genitive);
      cut(base);
    }
    cut(twin);
    cut(/(...+[^aeiouyt]|..+[^e]t|.*num)r$|(...+[kpt])n$/);
    cut(twin);
  }
  letters.length = rest.length;
  if (/..[^aeiouy]e[lnr]$/.test(rest)) letters.splice(-2, 1);
  return letters.join('').normalize();
};
