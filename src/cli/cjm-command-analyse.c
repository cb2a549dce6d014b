/* cjm-command-analyse.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cjm-analysis-text.h"
#include "cjm-command.h"

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

static CjmExit
analyse (const char *file,
         const char *id,
         gboolean    is_json)
{
  CjmExit exit = CJM_EXIT_DONE;
  g_autoptr (CjmDocument) document = cjm_command_read_or_tell (file, &exit);
  g_autoptr (CjmWords) words = cjm_words_new_own ();
  g_autoptr (GPtrArray) journeys = document != NULL ? list_journeys (document, file, id) : NULL;
  g_autofree char *text = NULL;

  if (document == NULL)
    return exit;
  if (journeys == NULL)
    return CJM_EXIT_USAGE;

  text = is_json ? cjm_analysis_to_json (document, journeys, words) : cjm_analysis_to_text (document, journeys, words);
  return cjm_command_print (text);
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
  gboolean is_json = FALSE;
  const GOptionEntry entries[] = {
    { "journey", 0, 0, G_OPTION_ARG_STRING, &journey, N_("Which journey, rather than all"), N_("ID") },
    { "json", 0, 0, G_OPTION_ARG_NONE, &is_json, N_("For programs: every figure with all its digits and what it is made of"),
      NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &files, NULL, NULL },
    { NULL }
  };
  GOptionContext *context = g_option_context_new (_("FILE"));

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _("Tells what journeys say: where customers fall and leave, what stays, what is not known."));
  g_option_context_set_description (context,
    _("Each finding is a line, the weightiest first. “-” reads standard input.\n"
      "\n"
      "Exit status: 0 when it was told, 1 when the document is refused, 2 when it cannot be read\n"
      "or has no such journey."));
  if (!cjm_command_parse (context, argc, argv))
    return CJM_EXIT_USAGE;

  if (files == NULL || g_strv_length (files) != 1)
    return cjm_command_misuse (_("Which file?"));

  return analyse (files[0], journey, is_json);
}
