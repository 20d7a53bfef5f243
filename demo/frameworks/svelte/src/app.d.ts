import 'passkey-elements/svelte';
