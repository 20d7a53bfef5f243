import { html, render } from 'lit';
import type { TemplateResult } from 'lit';

/**
 * The cards in a list, by the ids of their passkeys. A card remains the same element for as long as
 * its passkey is listed, and the one with the focus is never moved, since that would blur it.
 */
export class CardList {
  #cards = new Map<string, HTMLLIElement>();

  render(list: HTMLElement, contents: ReadonlyMap<string, TemplateResult>): void {
    const former = this.#cards;
    this.#cards = new Map();
    for (const [id, content] of contents) {
      const card = former.get(id) ?? createCard();
      former.delete(id);
      this.#cards.set(id, card);
      render(content, card);
    }
    for (const card of former.values()) card.remove();
    arrange(list, this.#cards.values());
  }
}

function createCard(): HTMLLIElement {
  const list = document.createElement('ul');
  render(html`<li part="card"></li>`, list);
  return list.querySelector('li')!;
}

function arrange(list: HTMLElement, cards: Iterable<Element>): void {
  const focused = (list.getRootNode() as ShadowRoot).activeElement?.closest('li');
  let next = list.firstElementChild;
  for (const card of cards) {
    // The card with the focus stays: those before it move to the end until it is their turn.
    while (card === focused && next && next !== card) {
      const other = next;
      next = next.nextElementSibling;
      list.append(other);
    }
    if (card === next) next = card.nextElementSibling;
    else list.insertBefore(card, next);
  }
}
