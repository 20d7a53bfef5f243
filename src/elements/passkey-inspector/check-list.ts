import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Finding } from '../../inspection/checks/finding.js';

/** What the checks have found; what is to be mended stands in front, and open. */
export function checkList(findings: Finding[]): TemplateResult {
  const of = (...outcomes: Finding['outcome'][]) =>
    findings.filter(({ outcome }) => outcomes.includes(outcome));
  const toMend = of('failed');
  const others = of('passed', 'told');
  return html`<h3>
      Checks: ${toMend.length === 0 ? 'nothing to mend' : `${toMend.length} to mend`}
    </h3>
    <ul class="checks">
      ${toMend.map(checkItem)}
    </ul>
    <details>
      <summary>${others.length} in order, or good to know</summary>
      <ul class="checks">
        ${others.map(checkItem)}
      </ul>
    </details>`;
}

function checkItem({ title, outcome, found, mend, line }: Finding): TemplateResult {
  return html`<li data-outcome=${outcome}>
    <p><strong>${title}</strong> ${found}</p>
    ${mend ? html`<p>${mend}</p>` : nothing}
    ${line ? html`<pre tabindex="0"><code>${line}</code></pre>` : nothing}
  </li>`;
}
