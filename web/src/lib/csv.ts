const formula_signs = "=+-@\t\r";

function cell(text: string): string {
  const safe = formula_signs.includes(text.charAt(0)) && text ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll("\"", "\"\"")}"` : safe;
}

/** A table for office programs: UTF-8 with a mark, and no cell that would run as a formula. */
export function csv(rows: string[][]): Blob {
  const text = rows.map((row) => row.map(cell).join(",") + "\r\n").join("");
  return new Blob([`\ufeff${text}`], { type: "text/csv" });
}
