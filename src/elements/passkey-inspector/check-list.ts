import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Finding } from '../../inspection/checks/finding.js';

/** The findings of the checks; failures come first, and are always visible. */
export function checkList(findings: Finding[]): TemplateResult {
  const of = (...outcomes: Finding['outcome'][]) =>
    findings.filter(({ outcome }) => outcomes.includes(outcome));
  const toFix = of('failed');
  const others = of('passed', 'info');
  return html`<h3>Checks: ${toFix.length === 0 ? 'nothing to fix' : `${toFix.length} to fix`}</h3>
    <ul class="checks">
      ${toFix.map(checkItem)}
    </ul>
    <details>
      <summary>${others.length} passed, or worth knowing</summary>
      <ul class="checks">
        ${others.map(checkItem)}
      </ul>
    </details>`;
}

function checkItem({ title, outcome, found, suggestedFix, line }: Finding): TemplateResult {
  return html`<li data-outcome=${outcome}>
    <p><strong>${title}</strong> ${found}</p>
    ${suggestedFix ? html`<p>${suggestedFix}</p>` : nothing}
    ${line ? html`<pre tabindex="0"><code>${line}</code></pre>` : nothing}
  </li>`;
}
