export default function Home() {
  return <h1>Passkeys with Next</h1>;
}
