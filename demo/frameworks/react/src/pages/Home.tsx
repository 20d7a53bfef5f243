export function Home() {
  return <h1>Passkeys with React</h1>;
}
