import { element } from './page-elements.js';

/**
 * Shows the form until a ticket is opened.
 * @param {import('@zayavka/sdk').Client} client
 * @returns {Promise<string>} the ticketID
 */
export async function showForm(client) {
  const [{ topics }, { subscriber }] = await Promise.all([client.regulations(), client.viewer()]);
  const form = element('#form', HTMLFormElement);
  const topicChoice = element('select[name=topic]', HTMLSelectElement);
  const serviceChoice = element('select[name=serviceId]', HTMLSelectElement);
  topicChoice.append(...topics.map(({ id, title }) => new Option(title, id)));
  serviceChoice.append(...(subscriber?.services ?? []).map(({ id, name }) => new Option(name, id)));

  const showTopic = () => {
    const topic = topics.find(({ id }) => id === topicChoice.value);
    element('#authorization', HTMLElement).hidden = !topic?.significant;
    element('#self-service', HTMLElement).hidden = !topic?.selfService;
    if (!topic?.selfService) return;
    const link = element('#self-service a', HTMLAnchorElement);
    link.href = topic.selfService.url;
    link.textContent = topic.selfService.title;
  };
  topicChoice.addEventListener('change', showTopic);
  showTopic();
  form.hidden = false;

  return new Promise((opened) => {
    form.addEventListener('submit', async (event) => {
      event.preventDefault();
      const button = element('#form button', HTMLButtonElement);
      button.disabled = true;
      try {
        const result = await client.openTicket(inputOf(form));
        if (!result.ok) return showErrors(form, result.errors);
        form.reset();
        form.hidden = true;
        opened(result.ticket.id);
      } catch {
        showErrors(form, [{ path: [], message: 'Отправить не удалось. Проверьте связь и повторите.' }]);
      } finally {
        button.disabled = false;
      }
    });
  });
}

/**
 * @param {HTMLFormElement} form
 * @returns {import('@zayavka/sdk').OpenTicketInput}
 */
function inputOf(form) {
  const fields = new FormData(form);
  const text = (/** @type {string} */ name) => String(fields.get(name) ?? '');
  return {
    topic: text('topic'),
    serviceId: text('serviceId') || undefined,
    subject: text('subject'),
    description: text('description'),
    selfServiceDidNotHelp: fields.has('selfServiceDidNotHelp'),
    authorization: text('password') ? { password: text('password') } : undefined,
  };
}

/**
 * Each at its field, in the server's words, which are in the reader's language already; what has no field stands below.
 * @param {HTMLFormElement} form
 * @param {readonly Pick<import('@zayavka/sdk').FieldError, 'path' | 'message'>[]} errors
 */
function showErrors(form, errors) {
  for (const old of form.querySelectorAll('[role=alert]')) old.remove();
  for (const { path, message } of errors) {
    const words = document.createElement('span');
    words.setAttribute('role', 'alert');
    words.textContent = message;
    // `['input', 'subject']` is the field "subject", `['input', 'authorization', …]` the password.
    const name = path[1] === 'authorization' ? 'password' : path[1];
    const field = form.querySelector(`[name="${name}"]`);
    if (field) field.after(words);
    else form.append(words);
  }
}
