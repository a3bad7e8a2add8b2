import { shrinkPhoto } from '#web/ui/shrink-photo.ts';

/* What makes the public pages pleasanter; they read and report without it. Words come from the page, in its language. */

document.documentElement.classList.add('enhanced');

const words = (element: Element | null, name: string): string => element?.getAttribute(`data-${name}`) ?? '';

/** Shows the chosen photos, each with a way to take it out again, and sends smaller ones. */
const previewPhotos = (input: HTMLInputElement, list: HTMLElement): void => {
  const most = Number(input.dataset['most']);
  let chosen: File[] = [];
  const show = (): void => {
    const transfer = new DataTransfer();
    for (const file of chosen) transfer.items.add(file);
    input.files = transfer.files;
    list.replaceChildren(
      ...chosen.map((file, index) => {
        const item = document.createElement('li');
        const image = document.createElement('img');
        image.src = URL.createObjectURL(file);
        image.alt = file.name;
        image.addEventListener('load', () => URL.revokeObjectURL(image.src), { once: true });
        const remove = document.createElement('button');
        remove.type = 'button';
        remove.setAttribute('aria-label', `${words(input, 'remove')} ${file.name}`);
        const cross = document.createElement('span');
        cross.textContent = '×';
        remove.append(cross);
        remove.addEventListener('click', () => {
          chosen = chosen.filter((_, other) => other !== index);
          show();
        });
        item.append(image, remove);
        return item;
      }),
    );
    list.hidden = chosen.length === 0;
  };
  input.addEventListener('change', () => {
    const added = [...(input.files ?? [])];
    void Promise.all(added.map(shrinkPhoto)).then((files) => {
      chosen = [...chosen, ...files].slice(0, most);
      show();
    });
  });
};

/** Fills the position on request; the field says how exact it is, and the words typed stay untouched. */
const locate = (form: HTMLFormElement, button: HTMLButtonElement): void => {
  const note = form.querySelector('#address-note');
  const field = (name: string) => form.querySelector<HTMLInputElement>(`input[name="${name}"]`);
  const tell = (text: string): void => {
    if (note) note.textContent = text;
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    tell(words(note, 'locating'));
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        const [lng, lat] = [field('lng'), field('lat')];
        if (lng) lng.value = coords.longitude.toFixed(6);
        if (lat) lat.value = coords.latitude.toFixed(6);
        tell(words(note, 'located').replace('{metres}', String(Math.round(coords.accuracy))));
      },
      () => tell(words(note, 'failed')),
      { enableHighAccuracy: true, timeout: 10_000, maximumAge: 60_000 },
    );
  });
};

/** A second tap must not send a second report. */
const holdWhileSending = (form: HTMLFormElement): void => {
  form.addEventListener('submit', (event) => {
    if (form.dataset['sent']) {
      event.preventDefault();
      return;
    }
    form.dataset['sent'] = 'yes';
    const { submitter } = event;
    if (submitter instanceof HTMLButtonElement && !submitter.name) submitter.textContent = words(form, 'sending');
    form.setAttribute('aria-busy', 'true');
  });
  /* Back from the next page: the browser may restore this one as it was left. */
  addEventListener('pageshow', (event) => {
    if (event.persisted) delete form.dataset['sent'];
  });
};

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-sending]')) holdWhileSending(form);

const report = document.querySelector<HTMLFormElement>('form[data-report]');
if (report) {
  const input = report.querySelector<HTMLInputElement>('input[type="file"]');
  const list = report.querySelector<HTMLElement>('[data-previews]');
  if (input && list) previewPhotos(input, list);
  const button = report.querySelector<HTMLButtonElement>('[data-locate]');
  if (button && 'geolocation' in navigator) locate(report, button);
}

for (const button of document.querySelectorAll<HTMLButtonElement>('[data-print]')) {
  button.hidden = false;
  button.addEventListener('click', () => print());
}
document.getElementById('faults')?.focus();
for (const field of document.querySelectorAll<HTMLInputElement>('[data-select]'))
  field.addEventListener('focus', () => field.select());
