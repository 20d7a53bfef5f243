export function Home() {
  return <h1>Passkeys with Solid</h1>;
}
