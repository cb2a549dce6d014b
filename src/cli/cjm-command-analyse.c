/* cjm-command-analyse.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cjm-analysis-tables.h"
#include "cjm-analysis-text.h"
#include "cjm-command.h"
#include "cjm-environment.h"
#include "cjm-scene-options.h"

/* The journeys that are asked for; NULL where there is none of that id, which was said. */
static GPtrArray *
list_journeys (CjmDocument *document,
               const char  *file,
               const char  *id)
{
  CjmNode *root = cjm_document_get_root (document);
  CjmNode *found = id != NULL ? cjm_document_find (document, id) : NULL;
  GPtrArray *journeys;

  if (id != NULL && (found == NULL || cjm_node_get_kind (found) != CJM_KIND_JOURNEY))
    {
      cjm_command_say (_("“%s” has no journey “%s”. It has:"), file, id);
      cjm_command_list_nodes (root, CJM_DOCUMENT_JOURNEYS, CJM_JOURNEY_TITLE);
      return NULL;
    }

  journeys = g_ptr_array_new ();
  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); i++)
    {
      CjmNode *journey = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i);

      if (found == NULL || found == journey)
        g_ptr_array_add (journeys, journey);
    }

  return journeys;
}

/* What is told of the journeys */
typedef struct
{
  gboolean is_json;
  gboolean is_table;
  CjmAnalysisTable table;
  CjmSceneOptions options;      /* of which the rows count */
} Telling;

static char *
tell (CjmDocument   *document,
      GPtrArray     *journeys,
      const Telling *telling)
{
  const char *language = cjm_node_get_text (cjm_document_get_root (document), CJM_DOCUMENT_LANGUAGE);
  g_autoptr (CjmWords) words = telling->is_table ? cjm_words_new (language) : cjm_words_new_own ();

  if (telling->is_table)
    return cjm_analysis_to_csv (document, journeys, telling->table, telling->options.heat_rows, words);
  if (telling->is_json)
    {
      g_autofree char *today = cjm_environment_dup_today ();

      return cjm_analysis_to_json (document, journeys, today, words);
    }

  return cjm_analysis_to_text (document, journeys, words);
}

static CjmExit
analyse (const char    *file,
         const char    *id,
         const Telling *telling)
{
  CjmExit exit = CJM_EXIT_DONE;
  g_autoptr (CjmDocument) document = cjm_command_read_or_tell (file, &exit);
  g_autoptr (GPtrArray) journeys = document != NULL ? list_journeys (document, file, id) : NULL;
  g_autofree char *text = NULL;

  if (document == NULL)
    return exit;
  if (journeys == NULL)
    return CJM_EXIT_USAGE;

  text = tell (document, journeys, telling);
  return cjm_command_print (text);
}

/* Says what is wrong with the arguments, if anything is. */
static gboolean
set_telling (Telling    *telling,
             const char *table,
             const char *rows)
{
  g_autofree char *tables = cjm_analysis_table_list (", ");
  g_autoptr (GError) error = NULL;

  cjm_scene_options_init (&telling->options);
  telling->is_table = table != NULL;
  if (table != NULL && telling->is_json)
    cjm_command_misuse (_("Either a table or JSON, which has all of them"));
  else if (table != NULL && !cjm_analysis_table_find (table, &telling->table))
    cjm_command_misuse (_("There is no table “%s”; the tables are %s"), table, tables);
  else if (rows != NULL && (table == NULL || telling->table != CJM_TABLE_HEAT))
    cjm_command_misuse (_("Rows are those of a heat table: give --table heat"));
  else if (rows != NULL && !cjm_scene_options_set_rows (&telling->options, rows, &error))
    cjm_command_misuse ("%s", error->message);
  else
    return TRUE;

  return FALSE;
}

static GOptionContext *
create_context (const GOptionEntry *entries)
{
  GOptionContext *context = g_option_context_new (_("FILE"));
  g_autofree char *tables = cjm_analysis_table_list (" ");
  GString *description = g_string_new (NULL);

  g_string_append_printf (description, "%s %s\n", _("Tables:"), tables);
  g_string_append_printf (description, "%s contact channel medium title persona\n\n", _("Rows:"));
  g_string_append (description,
    _("Each finding is a line, the weightiest first. A table is comma-separated values, with the document’s\n"
      "language in its headings and all digits in its figures. “-” reads standard input.\n"
      "\n"
      "Exit status: 0 when it was told, 1 when the document is refused, 2 when it cannot be read\n"
      "or has no such journey."));
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _("Tells what journeys say: where customers fall and leave, what stays, what is not known."));
  g_option_context_set_description (context, description->str);
  g_string_free (description, TRUE);

  return context;
}

/**
 * cjm_command_analyse:
 * @argc: of the command, whose name is the first argument
 * @argv: (array length=argc): its arguments
 *
 * Tells what journeys say: where customers are lost, what stays, what is not known.
 *
 * Returns: how the program is to end
 */
CjmExit
cjm_command_analyse (int    argc,
                     char **argv)
{
  g_auto (GStrv) files = NULL;
  g_autofree char *journey = NULL;
  g_autofree char *table = NULL;
  g_autofree char *rows = NULL;
  Telling telling = { 0 };
  const GOptionEntry entries[] = {
    { "journey", 0, 0, G_OPTION_ARG_STRING, &journey, N_("Which journey, rather than all"), N_("ID") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &telling.is_json, N_("For programs: every figure with all its digits and what it is made of"),
      NULL },
    { "table", 0, 0, G_OPTION_ARG_STRING, &table, N_("One table as CSV, rather than the findings as sentences"), N_("TABLE") },
    { "rows", 0, 0, G_OPTION_ARG_STRING, &rows, N_("What the rows of a heat table stand for, rather than kinds of contact"), N_("ROWS") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    { NULL }
  };

  if (!cjm_command_parse (create_context (entries), argc, argv) || !set_telling (&telling, table, rows))
    return CJM_EXIT_USAGE;

  if (files == NULL || g_strv_length (files) != 1)
    return cjm_command_misuse (_("Which file?"));

  return analyse (files[0], journey, &telling);
}
