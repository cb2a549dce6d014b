/* cjm-csv.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-csv.h"

#include <math.h>
#include <string.h>

#include "cjm-number.h"

/* What a formula begins with: the signs, the blanks that programs pass over before one, and the wide signs of Chinese and
 * Japanese keyboards, which some programs take for the narrow ones */
static const gunichar formula_signs[] = { '=', '+', '-', '@', '\t', '\r', '\n', 0xff1d, 0xff0b, 0xff0d, 0xff20 };

struct _CjmCsv
{
  GString *text;
  guint n_cells;        /* of the row so far */
  gsize row;            /* where that begins */
};

static gboolean
begins_formula (const char *text)
{
  gunichar first = g_utf8_get_char (text);

  for (guint i = 0; i < G_N_ELEMENTS (formula_signs); i++)
    if (first == formula_signs[i])
      return TRUE;

  return FALSE;
}

/**
 * cjm_csv_disarm:
 * @text: UTF-8
 *
 * Returns: (transfer full): the text, with an apostrophe in front where a spreadsheet would take it for a formula
 */
char *
cjm_csv_disarm (const char *text)
{
  return begins_formula (text) ? g_strconcat ("'", text, NULL) : g_strdup (text);
}

/**
 * cjm_csv_new:
 *
 * Returns: (transfer full): a table without a row
 */
CjmCsv *
cjm_csv_new (void)
{
  CjmCsv *self = g_new0 (CjmCsv, 1);

  self->text = g_string_new (NULL);

  return self;
}

/**
 * cjm_csv_free:
 *
 * Drops what was written.
 */
void
cjm_csv_free (CjmCsv *self)
{
  g_string_free (self->text, TRUE);
  g_free (self);
}

/**
 * cjm_csv_free_to_text:
 * @self: (transfer full): between two rows
 *
 * Returns: (transfer full): all that was written
 */
char *
cjm_csv_free_to_text (CjmCsv *self)
{
  char *text;

  g_return_val_if_fail (self->n_cells == 0, NULL);

  text = g_string_free (self->text, FALSE);
  g_free (self);

  return text;
}

static void
begin_cell (CjmCsv *self)
{
  if (self->n_cells > 0)
    g_string_append_c (self->text, ',');
  self->n_cells++;
}

/**
 * cjm_csv_add_text:
 * @text: (nullable): UTF-8; an empty cell where there is none
 *
 * Adds a cell to the row.
 */
void
cjm_csv_add_text (CjmCsv     *self,
                  const char *text)
{
  g_autofree char *safe = cjm_csv_disarm (text != NULL ? text : "");

  begin_cell (self);
  if (strpbrk (safe, "\",\r\n") == NULL)
    {
      g_string_append (self->text, safe);
      return;
    }

  g_string_append_c (self->text, '"');
  for (const char *at = safe; *at != '\0'; at++)
    {
      if (*at == '"')
        g_string_append_c (self->text, '"');
      g_string_append_c (self->text, *at);
    }
  g_string_append_c (self->text, '"');
}

/**
 * cjm_csv_add_number:
 * @number: %NAN for an empty cell
 *
 * Adds a cell to the row, with all digits of the number and a point, whatever the locale.
 */
void
cjm_csv_add_number (CjmCsv *self,
                    double  number)
{
  begin_cell (self);
  if (!isnan (number))
    cjm_number_append (self->text, number);
}

/**
 * cjm_csv_end_row:
 *
 * Ends the row, so that the next cell begins another one.
 */
void
cjm_csv_end_row (CjmCsv *self)
{
  /* A line with nothing on it would be no row for many a reader. */
  if (self->text->len == self->row)
    g_string_append (self->text, "\"\"");
  g_string_append (self->text, "\r\n");
  self->n_cells = 0;
  self->row = self->text->len;
}
