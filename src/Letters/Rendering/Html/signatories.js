// Narrows the list of signatories while a reader types. Without it the form asks the server, which knows the same names.
(() => {
  const form = document.querySelector('.find');
  const field = form.elements.q;
  const status = document.querySelector('.found');
  const lists = document.querySelectorAll('.signatories > ol');
  const plurals = new Intl.PluralRules(status.dataset.language);
  const numbers = new Intl.NumberFormat(status.dataset.language);

  // Letters whose stroke or ligature Unicode does not decompose.
  const plain = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h', ŋ: 'n', ŧ: 't', ς: 'σ' };
  const fold = text => text.normalize('NFKD').toLowerCase()
    .replace(/[\p{M}\p{Cf}'’ʼ.ـ]+/gu, '')
    .replace(/[ßæœøłđðþıħŋŧς]/g, letter => plain[letter])
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

  const texts = new Map();
  const textOf = item => {
    if (!texts.has(item)) texts.set(item, fold(Array.from(item.children, part => part.textContent).join(' ')));
    return texts.get(item);
  };

  const narrow = (list, words) => {
    let left = 0;
    for (const item of list.children) {
      item.hidden = !words.every(word => textOf(item).includes(word));
      if (!item.hidden) left++;
    }
    list.hidden = left === 0;
    const heading = list.previousElementSibling;
    if (heading?.localName === 'h3') heading.hidden = list.hidden;
    return left;
  };

  // Said a little later, so that a screen reader is not interrupted at every key.
  let announcement;
  const announce = text => {
    clearTimeout(announcement);
    announcement = setTimeout(() => { status.textContent = text; }, 300);
  };

  const filter = () => {
    const words = fold(field.value).split(' ').filter(word => word !== '');
    let found = 0;
    for (const list of lists) found += narrow(list, words);
    const text = status.dataset[plurals.select(found)] ?? status.dataset.other;
    announce(words.length > 0 ? text.replace('{0}', numbers.format(found)) : '');
  };

  const clear = () => {
    field.value = '';
    filter();
  };

  field.addEventListener('input', filter);
  field.addEventListener('keydown', event => {
    if (event.key !== 'Escape' || field.value === '') return;
    event.preventDefault();
    clear();
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    filter();
  });

  // A link from a note leads to its signatory, found or not.
  addEventListener('hashchange', () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target?.closest('[hidden]')) return;
    clear();
    target.scrollIntoView();
  });

  // Browsers fill fields again when a reader comes back.
  addEventListener('pageshow', () => { if (field.value !== '') filter(); });
})();
