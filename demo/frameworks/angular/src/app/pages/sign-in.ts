import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { PasskeyLogin } from 'passkey-elements/angular';
import type { PasskeySuccessEvent } from 'passkey-elements/elements';

@Component({
  selector: 'app-sign-in',
  imports: [PasskeyLogin],
  template: `
    <h1>Sign in</h1>
    <form>
      <p>
        <label for="username">Username</label>
        <input #username id="username" autocomplete="username webauthn" />
      </p>
      <passkey-login endpoint="/passkeys" [input]="username" (passkey-success)="goOn($event)">
        Sign in with a passkey
      </passkey-login>
    </form>
  `,
})
export class SignInPage {
  readonly #router = inject(Router);

  goOn({ result }: PasskeySuccessEvent) {
    void this.#router.navigateByUrl(result.redirectTo ?? '/account');
  }
}
