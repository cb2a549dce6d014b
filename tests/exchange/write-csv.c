/* write-csv.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "cjm-csv.h"

#include <stdio.h>
#include <string.h>

/* Reads cells from standard input, each ended by a NUL, and writes them as CSV: "t" and a text, "n" and a number, "." for a
 * number that is not known, or "r" for the end of a row. */

static GString *
read_input (void)
{
  GString *input = g_string_new (NULL);
  char bytes[4096];
  gsize n;

  while ((n = fread (bytes, 1, sizeof bytes, stdin)) > 0)
    g_string_append_len (input, bytes, (gssize) n);

  return input;
}

static void
add (CjmCsv     *csv,
     const char *cell)
{
  switch (*cell)
    {
    case 't':
      cjm_csv_add_text (csv, cell + 1);
      break;
    case 'n':
      cjm_csv_add_number (csv, g_ascii_strtod (cell + 1, NULL));
      break;
    case '.':
      cjm_csv_add_number (csv, g_ascii_strtod ("nan", NULL));
      break;
    case 'r':
      cjm_csv_end_row (csv);
      break;
    default:
      g_error ("no cell: %s", cell);
    }
}

int
main (void)
{
  g_autoptr (GString) input = read_input ();
  CjmCsv *csv = cjm_csv_new ();
  g_autofree char *text = NULL;

  for (gsize at = 0; at < input->len; at += strlen (input->str + at) + 1)
    add (csv, input->str + at);
  text = cjm_csv_free_to_text (csv);

  return fputs (text, stdout) < 0;
}
