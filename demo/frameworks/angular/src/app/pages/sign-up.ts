import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import { PasskeyRegister } from 'passkey-elements/angular';

@Component({
  selector: 'app-sign-up',
  imports: [PasskeyRegister],
  template: `
    <h1>Sign up</h1>
    <form>
      <p>
        <label for="username">Username</label>
        <input id="username" autocomplete="username" required />
      </p>
      <passkey-register for="username" endpoint="/passkeys" (passkey-success)="goOn()">
        Create a passkey
      </passkey-register>
    </form>
  `,
})
export class SignUpPage {
  readonly #router = inject(Router);

  goOn() {
    void this.#router.navigateByUrl('/account');
  }
}
