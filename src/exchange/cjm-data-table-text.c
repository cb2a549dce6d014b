/* cjm-data-table-text.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-data-table-text.h"

#include <glib/gi18n.h>
#include <math.h>
#include <string.h>

#include "cjm-naming.h"
#include "cjm-node-words.h"
#include "cjm-number.h"

/* What stands in one column as people see it: a text, or a number where there is none */
typedef struct
{
  char *text;           /* owned */
  double number;        /* NAN for an empty cell */
} Field;

static void
clear_field (gpointer data)
{
  g_free (((Field *) data)->text);
}

static GArray *
create_fields (void)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (Field));

  g_array_set_clear_func (fields, clear_field);

  return fields;
}

static void
add_text (GArray     *fields,
          const char *text)
{
  const Field field = { .text = g_strdup (text), .number = NAN };

  g_array_append_val (fields, field);
}

static void
add_number (GArray *fields,
            double  number)
{
  const Field field = { .number = number };

  g_array_append_val (fields, field);
}

static const CjmMember *
get_sources (void)
{
  return cjm_kind_get_member (CJM_KIND_EVIDENCE, CJM_EVIDENCE_KIND);
}

static void
add_heading (GArray          *fields,
             const CjmColumn *column,
             CjmWords        *words)
{
  if (column->type == CJM_COLUMN_INTERVAL)
    {
      add_text (fields, cjm_words_get_context (words, "table", "From (95\u00a0%)"));
      add_text (fields, cjm_words_get_context (words, "table", "To (95\u00a0%)"));
    }
  else if (column->type == CJM_COLUMN_SOURCES)
    {
      const CjmMember *member = get_sources ();

      for (guint i = 0; member->choices[i] != NULL; i++)
        add_text (fields, cjm_words_get_context (words, member->name,
                                                 cjm_choice_get_english (member->name, member->choices[i])));
    }
  else if (column->heading != NULL)
    {
      add_text (fields, cjm_words_get_context (words, "table", column->heading));
    }
}

static GArray *
list_headings (CjmDataTable *self,
               CjmWords     *words)
{
  GArray *fields = create_fields ();

  for (guint i = 0; i < cjm_data_table_get_n_columns (self); i++)
    add_heading (fields, cjm_data_table_get_column (self, i), words);

  return fields;
}

static void
add_names (GArray    *fields,
           GPtrArray *nodes)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < nodes->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "; " : "", cjm_node_get_name (g_ptr_array_index (nodes, i)));
  add_text (fields, text->str);
}

static void
add_cell (GArray        *fields,
          CjmColumnType  type,
          const CjmCell *cell,
          CjmWords      *words)
{
  switch (type)
    {
    case CJM_COLUMN_NODE:
      add_text (fields, cell->node != NULL ? cjm_node_get_name (cell->node) : NULL);
      return;
    case CJM_COLUMN_NODES:
      add_names (fields, cell->nodes);
      return;
    case CJM_COLUMN_TEXT:
    case CJM_COLUMN_WORD:
      add_text (fields, cell->text);
      return;
    case CJM_COLUMN_NUMBER:
      add_number (fields, cell->number);
      return;
    case CJM_COLUMN_FLAG:
      add_text (fields, cell->flag ? cjm_words_get_context (words, "flag", "yes") : cjm_words_get_context (words, "flag", "no"));
      return;
    case CJM_COLUMN_INTERVAL:
      add_number (fields, cell->interval.low);
      add_number (fields, cell->interval.high);
      return;
    case CJM_COLUMN_SOURCES:
      for (guint i = 0; get_sources ()->choices[i] != NULL; i++)
        add_number (fields, cell->counts[i + 1]);
      return;
    }

  g_return_if_reached ();
}

static GArray *
list_fields (CjmDataTable *self,
             guint         row,
             CjmWords     *words)
{
  GArray *fields = create_fields ();

  for (guint i = 0; i < cjm_data_table_get_n_columns (self); i++)
    {
      const CjmColumn *column = cjm_data_table_get_column (self, i);

      if (column->heading != NULL || column->type == CJM_COLUMN_INTERVAL || column->type == CJM_COLUMN_SOURCES)
        add_cell (fields, column->type, cjm_data_table_get_cell (self, row, i), words);
    }

  return fields;
}

static void
add_row_to_csv (CjmCsv     *csv,
                const char *first,
                GArray     *fields)
{
  if (first != NULL)
    cjm_csv_add_text (csv, first);
  for (guint i = 0; i < fields->len; i++)
    {
      const Field *field = &g_array_index (fields, Field, i);

      if (field->text != NULL)
        cjm_csv_add_text (csv, field->text);
      else
        cjm_csv_add_number (csv, field->number);
    }
  cjm_csv_end_row (csv);
}

/**
 * cjm_data_table_add_headings:
 * @csv: between two rows
 * @first: (nullable): the heading of a column before all others
 * @words: of the language of the headings
 *
 * Adds a row with what stands in the columns.
 */
void
cjm_data_table_add_headings (CjmDataTable *self,
                             CjmCsv       *csv,
                             const char   *first,
                             CjmWords     *words)
{
  g_autoptr (GArray) headings = list_headings (self, words);

  add_row_to_csv (csv, first, headings);
}

/**
 * cjm_data_table_add_rows:
 * @csv: between two rows
 * @first: (nullable): what stands before each row
 * @words: of the language of what is not a person's own text
 *
 * Adds all rows.
 */
void
cjm_data_table_add_rows (CjmDataTable *self,
                         CjmCsv       *csv,
                         const char   *first,
                         CjmWords     *words)
{
  for (guint i = 0; i < cjm_data_table_get_n_rows (self); i++)
    {
      g_autoptr (GArray) fields = list_fields (self, i, words);

      add_row_to_csv (csv, first, fields);
    }
}

/**
 * cjm_data_table_to_csv:
 * @words: of the language of what is not a person's own text
 *
 * Returns: (transfer full): headings and rows as CSV, the numbers with all their digits and a point
 */
char *
cjm_data_table_to_csv (CjmDataTable *self,
                       CjmWords     *words)
{
  CjmCsv *csv = cjm_csv_new ();

  cjm_data_table_add_headings (self, csv, NULL, words);
  cjm_data_table_add_rows (self, csv, NULL, words);

  return cjm_csv_free_to_text (csv);
}

/* With the decimal mark of the language, by which a spreadsheet knows a number that is pasted as text; its other signs are
 * those of a keyboard */
static char *
spell_number (double    number,
              CjmWords *words)
{
  g_autofree char *spelled = isnan (number) ? g_strdup ("") : cjm_number_to_string (number);
  g_auto (GStrv) parts = g_strsplit (spelled, ".", 2);

  return g_strjoinv (cjm_words_get_context (words, "decimal separator", "."), parts);
}

static void
add_row_to_tabs (GString  *text,
                 GArray   *fields,
                 CjmWords *words)
{
  for (guint i = 0; i < fields->len; i++)
    {
      const Field *field = &g_array_index (fields, Field, i);
      g_autofree char *plain = field->text != NULL ? g_strdelimit (g_strdup (field->text), "\t\r\n", ' ') : NULL;
      g_autofree char *cell = plain != NULL ? cjm_csv_disarm (plain) : spell_number (field->number, words);

      g_string_append_printf (text, "%s%s", i > 0 ? "\t" : "", cell);
    }
  g_string_append_c (text, '\n');
}

/**
 * cjm_data_table_to_tabs:
 * @words: of the language of what is not a person's own text, and of the decimal mark
 *
 * Returns: (transfer full): headings and rows as lines with tabs between the cells, as spreadsheets take them from a clipboard
 */
char *
cjm_data_table_to_tabs (CjmDataTable *self,
                        CjmWords     *words)
{
  GString *text = g_string_new (NULL);
  g_autoptr (GArray) headings = list_headings (self, words);

  add_row_to_tabs (text, headings, words);
  for (guint i = 0; i < cjm_data_table_get_n_rows (self); i++)
    {
      g_autoptr (GArray) fields = list_fields (self, i, words);

      add_row_to_tabs (text, fields, words);
    }

  return g_string_free (text, FALSE);
}

static void
add_row_to_html (GString    *text,
                 GArray     *fields,
                 const char *element,
                 CjmWords   *words)
{
  g_string_append (text, "<tr>");
  for (guint i = 0; i < fields->len; i++)
    {
      const Field *field = &g_array_index (fields, Field, i);
      g_autofree char *safe = field->text != NULL ? cjm_csv_disarm (field->text) : spell_number (field->number, words);
      g_autofree char *cell = g_markup_escape_text (safe, -1);

      g_string_append_printf (text, "<%s", element);
      if (field->text == NULL && !isnan (field->number))
        {
          g_autofree char *value = cjm_number_to_string (field->number);

          /* What LibreOffice reads instead of the text, whatever the marks of its own language (1033: those of English) */
          g_string_append_printf (text, " sdval=\"%s\" sdnum=\"1033;\"", value);
        }
      g_string_append_printf (text, ">%s</%s>", cell, element);
    }
  g_string_append (text, "</tr>\n");
}

/**
 * cjm_data_table_to_html:
 * @words: of the language of what is not a person's own text, and of the decimal mark
 *
 * Returns: (transfer full): headings and rows as a table of HTML
 */
char *
cjm_data_table_to_html (CjmDataTable *self,
                        CjmWords     *words)
{
  GString *text = g_string_new ("<meta charset=\"utf-8\">\n<table>\n");
  g_autoptr (GArray) headings = list_headings (self, words);

  add_row_to_html (text, headings, "th", words);
  for (guint i = 0; i < cjm_data_table_get_n_rows (self); i++)
    {
      g_autoptr (GArray) fields = list_fields (self, i, words);

      add_row_to_html (text, fields, "td", words);
    }
  g_string_append (text, "</table>\n");

  return g_string_free (text, FALSE);
}

static void
add_interval_to_json (CjmJsonText       *json,
                      const char        *name,
                      const CjmInterval *interval)
{
  if (isnan (interval->low))
    return;

  cjm_json_text_begin_list (json, name);
  cjm_json_text_add_number (json, NULL, interval->low);
  cjm_json_text_add_number (json, NULL, interval->high);
  cjm_json_text_end (json);
  cjm_json_text_add_number (json, "level", 0.95);
}

static void
add_sources_to_json (CjmJsonText *json,
                     const char  *name,
                     const guint *counts)
{
  cjm_json_text_begin_object (json, name);
  for (guint i = 1; i <= CJM_EVIDENCE_OBSERVATION; i++)
    if (counts[i] > 0)
      cjm_json_text_add_number (json, cjm_choice_get_word (get_sources (), i), counts[i]);
  cjm_json_text_end (json);
}

static void
add_nodes_to_json (CjmJsonText *json,
                   const char  *name,
                   GPtrArray   *nodes)
{
  cjm_json_text_begin_list (json, name);
  for (guint i = 0; i < nodes->len; i++)
    cjm_json_text_add_text (json, NULL, cjm_node_get_id (g_ptr_array_index (nodes, i)));
  cjm_json_text_end (json);
}

static void
add_cell_to_json (CjmJsonText     *json,
                  const CjmColumn *column,
                  const CjmCell   *cell)
{
  switch (column->type)
    {
    case CJM_COLUMN_NODE:
      cjm_json_text_add_text (json, column->id, cell->node != NULL ? cjm_node_get_id (cell->node) : NULL);
      return;
    case CJM_COLUMN_NODES:
      add_nodes_to_json (json, column->id, cell->nodes);
      return;
    case CJM_COLUMN_TEXT:
      cjm_json_text_add_text (json, column->id, cell->text);
      return;
    case CJM_COLUMN_WORD:
      cjm_json_text_add_text (json, column->id, cell->word);
      return;
    case CJM_COLUMN_NUMBER:
      cjm_json_text_add_number (json, column->id, cell->number);
      return;
    case CJM_COLUMN_FLAG:
      cjm_json_text_add_flag (json, column->id, cell->flag);
      return;
    case CJM_COLUMN_INTERVAL:
      add_interval_to_json (json, column->id, &cell->interval);
      return;
    case CJM_COLUMN_SOURCES:
      add_sources_to_json (json, column->id, cell->counts);
      return;
    }

  g_return_if_reached ();
}

/**
 * cjm_data_table_add_to_json:
 * @json: in an object
 * @name: what the table is called there
 *
 * Adds the table as a list with an object for each row; what is not known is left out of it.
 */
void
cjm_data_table_add_to_json (CjmDataTable *self,
                            CjmJsonText  *json,
                            const char   *name)
{
  cjm_json_text_begin_list (json, name);
  for (guint i = 0; i < cjm_data_table_get_n_rows (self); i++)
    {
      cjm_json_text_begin_object (json, NULL);
      for (guint j = 0; j < cjm_data_table_get_n_columns (self); j++)
        if (cjm_data_table_get_column (self, j)->id != NULL)
          add_cell_to_json (json, cjm_data_table_get_column (self, j), cjm_data_table_get_cell (self, i, j));
      cjm_json_text_end (json);
    }
  cjm_json_text_end (json);
}
