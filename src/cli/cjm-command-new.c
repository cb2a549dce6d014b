/* cjm-command-new.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cjm-command.h"
#include "cjm-environment.h"
#include "cjm-template.h"
#include "cjm-words.h"
#include "cjm-writer.h"

static const char *
get_words (gpointer    words,
           const char *context,
           const char *text)
{
  return cjm_words_get_context (words, context, text);
}

static char *
list_templates (void)
{
  g_autoptr (GString) list = g_string_new (NULL);

  for (guint i = 0; i < CJM_N_TEMPLATES; i++)
    g_string_append_printf (list, "%s%s", i > 0 ? ", " : "", cjm_template_get_name (i));

  return g_string_free (g_steal_pointer (&list), FALSE);
}

static gboolean
read_options (const char  *name,
              const char  *language,
              CjmTemplate *template)
{
  g_autofree char *list = list_templates ();

  if (name == NULL)
    cjm_command_misuse (_("Which template? One of %s"), list);
  else if (!cjm_template_find (name, template))
    cjm_command_misuse (_("There is no template “%s”, only %s"), name, list);
  else if (!g_str_equal (language, "en") && !g_str_equal (language, "nl"))
    cjm_command_misuse (_("A template is in “nl” or “en”, not in “%s”"), language);
  else
    return TRUE;

  return FALSE;
}

/**
 * cjm_command_new:
 * @argc: of the command, whose name is the first argument
 * @argv: (array length=argc): its arguments
 *
 * Writes a document that starts from a template.
 *
 * Returns: how the program is to end
 */
CjmExit
cjm_command_new (int    argc,
                 char **argv)
{
  g_auto (GStrv) rest = NULL;
  g_autofree char *name = NULL;
  g_autofree char *language = NULL;
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "template", 't', 0, G_OPTION_ARG_STRING, &name, N_("The phase model: nine, five, plain, buyer, loop or empty"),
      N_("NAME") },
    { "language", 'l', 0, G_OPTION_ARG_STRING, &language, N_("The language of the document: nl or en"), N_("TAG") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("Write to FILE rather than to standard output"),
      N_("FILE") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &rest, NULL, NULL },
    { NULL }
  };
  GOptionContext *context = g_option_context_new (NULL);
  CjmTemplate template;
  g_autoptr (CjmWords) words = NULL;
  g_autoptr (CjmNode) root = NULL;
  g_autoptr (CjmDocument) document = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _("Begins a journey document from a phase model."));
  g_option_context_set_description (context,
    _("Without --language the document is in your own language, Dutch or English.\n"
      "\n"
      "Exit status: 0 when it was written, 2 for a wrong call or a file that cannot be written."));
  if (!cjm_command_parse (context, argc, argv))
    return CJM_EXIT_USAGE;
  if (rest != NULL)
    return cjm_command_misuse (_("“%s” is one argument too many"), rest[0]);
  if (language == NULL)
    language = g_strdup (cjm_environment_get_language ());
  if (!read_options (name, language, &template))
    return CJM_EXIT_USAGE;

  words = cjm_words_new (language);
  root = cjm_template_new_root (template, language, get_words, words);
  document = cjm_document_new (root);
  bytes = cjm_writer_write (document);

  return cjm_command_write (output, bytes);
}
