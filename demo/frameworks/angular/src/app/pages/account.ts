import { Component, inject, input } from '@angular/core';
import { type Account, fetchRelyingParty, isPasskeyError, listPasskeys } from 'passkey-elements';
import { PasskeyList, PasskeyRegister } from 'passkey-elements/angular';
import { RedirectCommand, type ResolveFn, Router } from '@angular/router';

const relyingParty = fetchRelyingParty({ endpoint: '/passkeys' });

export const accountOf: ResolveFn<Account | undefined> = async () => {
  const router = inject(Router);
  try {
    return (await listPasskeys(relyingParty)).account;
  } catch (error) {
    if (!isPasskeyError(error) || error.code !== 'unauthenticated') throw error;
    return new RedirectCommand(router.parseUrl('/sign-in'));
  }
};

@Component({
  selector: 'app-account',
  imports: [PasskeyList, PasskeyRegister],
  template: `
    <h1>Hello, {{ account()?.displayName }}</h1>
    <passkey-list [relyingParty]="relyingParty">
      <passkey-register [relyingParty]="relyingParty">Add a passkey</passkey-register>
    </passkey-list>
    <button type="button" (click)="signOut()">Sign out</button>
  `,
})
export class AccountPage {
  readonly account = input<Account>();
  readonly relyingParty = relyingParty;
  readonly #router = inject(Router);

  async signOut() {
    await fetch('/sign-out', { method: 'POST' });
    await this.#router.navigateByUrl('/');
  }
}
