/** What the tags of this app take, so that `astro check` refuses what is misspelt. */
declare namespace astroHTML.JSX {
  interface PasskeyAttributes extends HTMLAttributes {
    endpoint?: string;
    for?: string;
    'success-url'?: string;
  }

  interface IntrinsicElements {
    'passkey-list': PasskeyAttributes;
    'passkey-login': PasskeyAttributes;
    'passkey-register': PasskeyAttributes;
  }
}
