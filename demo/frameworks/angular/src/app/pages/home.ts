import { Component } from '@angular/core';

@Component({
  selector: 'app-home',
  template: `<h1>Passkeys with Angular</h1>`,
})
export class HomePage {}
