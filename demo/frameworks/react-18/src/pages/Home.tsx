export function Home() {
  return <h1>Passkeys with React 18</h1>;
}
