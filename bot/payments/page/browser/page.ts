import { readPaymentCardForm } from '../paymentCardForm.js';
import type { FormView, GoneView, PageView, VerifyView } from '../pageView.js';
import { entered, fieldsOf, forgetSecrets, showFaults } from './paymentCardFields.js';
import { element, find } from './dom.js';

const token = window.location.hash.slice(1);
let form: FormView | undefined;
let closing: number | undefined;

/** Announces a text to screen readers. */
function announce(text: string): void {
  find('live').textContent = text;
}

/** Shows a screen and moves the focus to its heading. */
function screen(title: string, ...parts: readonly Node[]): void {
  const heading = element('h1', { tabindex: '-1' }, title);
  find('page').replaceChildren(heading, ...parts);
  document.title = `${title} – Seatkeeper`;
  window.scrollTo(0, 0);
  heading.focus();
}

/** Undefined if the bot could not be reached. */
async function ask(what: 'open' | 'save' | 'confirm', more: object = {}): Promise<PageView | undefined> {
  try {
    const response = await fetch(what, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ token, ...more }),
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'error',
      signal: AbortSignal.timeout(40_000),
    });
    return (await response.json()) as PageView; // our own server's
  } catch {
    return undefined;
  }
}

function show(view: PageView | undefined): void {
  if (view === undefined) {
    complain(form?.offline ?? '');
    return;
  }
  switch (view.kind) {
    case 'form': {
      showForm(view);
      return;
    }
    case 'verify':
      form ??= view.form;
      {
        showVerify(view);
        return;
      }
    case 'faults': {
      showWrong(view.faults);
      return;
    }
    case 'problem': {
      complain(view.text);
      return;
    }
    case 'done':
      stopClock();
      dropToken();
      {
        screen(view.title, element('p', { class: 'card-name' }, view.card), element('p', { class: 'good' }, view.text));
        return;
      }
    case 'gone': {
      showGone(view);
      return;
    }
  }
}

/** Removes the used token from the address bar and the history, so that screenshots do not show it. */
function dropToken(): void {
  window.history.replaceState(null, '', window.location.pathname);
}

function showGone({ title, text }: GoneView): void {
  stopClock();
  dropToken();
  screen(title, element('p', {}, text));
}

function showForm(view: FormView): void {
  form = view;
  document.documentElement.lang = view.language;
  const problem = element('div', { id: 'problem', class: 'problem', role: 'alert', hidden: true });
  const submit = element('button', { type: 'submit', id: 'submit' }, view.submit);
  const made = element(
    'form',
    { novalidate: true, 'aria-describedby': 'required' },
    problem,
    element('p', { class: 'hint', id: 'required' }, view.required),
    ...fieldsOf(view),
    element('p', { class: 'hint' }, view.privacy),
    submit,
  );
  made.addEventListener('submit', (event) => {
    event.preventDefault();
    void save(view);
  });
  screen(
    view.title,
    factsOf(view.facts),
    element('p', {}, view.intro),
    element('p', { class: 'hint', id: 'left' }),
    ...sandboxOf(view),
    made,
  );
  startClock(view);
}

function factsOf(facts: FormView['facts']): HTMLElement {
  const rows = facts.map(({ name, value }) =>
    element('div', {}, element('dt', {}, name), element('dd', { dir: 'auto' }, value)),
  );
  return element('dl', {}, ...rows);
}

function sandboxOf({ sandbox }: FormView): readonly HTMLElement[] {
  if (sandbox === undefined) return [];
  const cards = sandbox.cards.map(({ name, value }) =>
    element('li', {}, element('code', {}, name), element('span', {}, value)),
  );
  return [
    element(
      'section',
      { class: 'sandbox', 'aria-labelledby': 'sandbox' },
      element('h2', { id: 'sandbox' }, sandbox.title),
      element('p', {}, sandbox.text),
      element('ul', {}, ...cards),
    ),
  ];
}

function showWrong(faults: Parameters<typeof showFaults>[0]): void {
  if (form === undefined) return;
  const count = Object.keys(faults).length;
  complain(form.faultsTitle[count] ?? '', false);
  showFaults(faults, form);
}

/** Shows an error above the form and announces it; moves the focus there unless a field needs it. */
function complain(text: string, focus = true): void {
  const problem = document.getElementById('problem');
  if (problem === null) return;
  problem.textContent = text;
  problem.hidden = text === '';
  if (!focus || text === '') return;
  problem.tabIndex = -1;
  problem.focus();
}

async function save(view: FormView): Promise<void> {
  const fields = entered();
  const reading = readPaymentCardForm(fields, { month: view.month, saved: view.saved });
  if (!reading.isRight) {
    showWrong(reading.faults);
    return;
  }

  complain('');
  showFaults({}, view);
  await busy(view, async () => show(await ask('save', { ...fields })));
}

/** Ignores a second press, and tells screen readers that work is in progress. */
async function busy(view: FormView, work: () => Promise<void>): Promise<void> {
  const buttons = [...document.querySelectorAll('button')];
  if (buttons.some((button) => button.getAttribute('aria-disabled') === 'true')) return;
  for (const button of buttons) button.setAttribute('aria-disabled', 'true');
  announce(view.saving);
  try {
    await work();
  } finally {
    for (const button of buttons) button.removeAttribute('aria-disabled');
    announce('');
  }
}

/** Keeps the form behind the bank's step, so that name and address are still there after cancelling. */
function showVerify(view: VerifyView & { readonly form: FormView }): void {
  forgetSecrets();
  const behind = [...find('page').childNodes];
  const hasForm = document.getElementById('submit') !== null;
  const answer = (approved: boolean) =>
    busy(view.form, async () => {
      const next = await ask('confirm', { approved });
      if (next === undefined) {
        complain(view.form.offline);
        return;
      }
      if (next.kind === 'problem') {
        back(next.text);
        return;
      }
      show(next);
    });
  const back = (text: string) => {
    if (hasForm) {
      find('page').replaceChildren(...behind);
      document.title = `${view.form.title} – Seatkeeper`;
    } else showForm(view.form);
    complain(text);
  };
  const button = (title: string, approved: boolean) => {
    const made = element('button', { type: 'button', class: approved ? '' : 'second' }, title);
    made.addEventListener('click', () => void answer(approved));
    return made;
  };
  screen(
    view.title,
    element('p', { class: 'sandbox' }, view.sandbox),
    element('p', {}, view.text),
    element('div', { id: 'problem', class: 'problem', role: 'alert', hidden: true }),
    element('p', { class: 'hint', id: 'left' }),
    element('div', { class: 'buttons' }, button(view.approve, true), button(view.fail, false)),
  );
  if (closing === undefined) startClock(view.form);
}

/** Counts down, and announces when two minutes are left and when the time is over. */
function startClock({ seconds, timeLeft, gone }: FormView): void {
  stopClock();
  const end = Date.now() + seconds * 1_000;
  let minutes: number | undefined;
  const tick = () => {
    const left = (end - Date.now()) / 1_000;
    if (left <= 0) {
      showGone(gone);
      return;
    }
    const place = document.getElementById('left');
    const now = Math.min(timeLeft.length - 1, Math.floor(left / 60));
    const sentence = timeLeft[now] ?? '';
    if (place !== null && place.textContent !== sentence) place.textContent = sentence;
    if (now !== minutes && now < 2 && minutes !== undefined) announce(sentence);
    minutes = now;
  };
  closing = window.setInterval(tick, 1_000);
  tick();
}

function stopClock(): void {
  window.clearInterval(closing);
  closing = undefined;
}

async function open(): Promise<void> {
  const view = await ask('open');
  if (view !== undefined) {
    show(view);
    return;
  }
  // Only the browser's language is known so far; the shell is in that language.
  find('opening').textContent = find('page').dataset.offline ?? '';
}

window.addEventListener('hashchange', () => window.location.reload());
void open();
