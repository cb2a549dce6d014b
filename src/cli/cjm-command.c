/* cjm-command.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 *
 * What the commands have in common: arguments, messages, documents in, bytes out.
 */

#include "config.h"

#include <errno.h>
#include <gio/gio.h>
#include <glib/gi18n.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cjm-command.h"
#include "cjm-file-error.h"
#include "cjm-file-name.h"
#include "cjm-load.h"
#include "cjm-problem.h"
#include "cjm-reader.h"
#include "cjm-save.h"

/* What stands for standard input and output */
#define STREAM "-"

/**
 * cjm_command_say:
 * @format: as of printf, translated
 *
 * Tells a person something, on standard error. What is no UTF-8 in it, as in the name of a file, is made so.
 */
void
cjm_command_say (const char *format,
                 ...)
{
  g_autofree char *text = NULL;
  g_autofree char *valid = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  valid = g_utf8_make_valid (text, -1);
  fprintf (stderr, CJM_PROGRAM ": %s\n", valid);
}

/**
 * cjm_command_misuse:
 * @format: as of printf, translated
 *
 * Says what is wrong with the arguments, and where help is.
 *
 * Returns: %CJM_EXIT_USAGE
 */
CjmExit
cjm_command_misuse (const char *format,
                    ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);

  cjm_command_say ("%s", text);
  fprintf (stderr, _("Try “%s --help”."), g_get_prgname ());
  fputc ('\n', stderr);

  return CJM_EXIT_USAGE;
}

static CjmExit
write_to_stdout (const char *data,
                 gsize       size)
{
  if (fwrite (data, 1, size, stdout) < size || fflush (stdout) != 0)
    {
      cjm_command_say (_("Could not write to standard output: %s"), cjm_file_error_get_reason (errno));
      return CJM_EXIT_USAGE;
    }

  return CJM_EXIT_DONE;
}

/**
 * cjm_command_print:
 *
 * Writes a text to standard output.
 *
 * Returns: %CJM_EXIT_DONE, or %CJM_EXIT_USAGE where it could not be written, which was said
 */
CjmExit
cjm_command_print (const char *text)
{
  return write_to_stdout (text, strlen (text));
}

/**
 * cjm_command_parse:
 * @context: (transfer full): with the options of one command
 * @argc: of the command, whose name is the first argument
 * @argv: (array length=argc): its arguments
 *
 * Reads a command's options. Ends the program where help is asked for.
 *
 * Returns: whether they are in order; if not, that was said
 */
gboolean
cjm_command_parse (GOptionContext *context,
                   int             argc,
                   char          **argv)
{
  g_autoptr (GError) error = NULL;
  gboolean asks_help = FALSE;
  /* GLib's own does not notice that the help could not be written. */
  const GOptionEntry entries[] = {
    { "help", 'h', 0, G_OPTION_ARG_NONE, &asks_help, N_("Show this help"), NULL },
    { "help", '?', G_OPTION_FLAG_HIDDEN, G_OPTION_ARG_NONE, &asks_help, NULL, NULL },
    { NULL }
  };
  gboolean done;

  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  g_option_context_set_help_enabled (context, FALSE);
  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  done = g_option_context_parse (context, &argc, &argv, &error);
  if (done && asks_help)
    {
      char *help = g_option_context_get_help (context, TRUE, NULL);
      CjmExit status = cjm_command_print (help);

      g_free (help);
      g_option_context_free (context);
      exit (status);
    }
  g_option_context_free (context);
  if (!done)
    cjm_command_misuse ("%s", error->message);

  return done;
}

/* "d/zz/" is a folder, also where there is none; a file "zz" would be another one than was named. */
static gboolean
names_folder (const char *name,
              const char *format,
              GError    **error)
{
  const char *slash = strrchr (name, G_DIR_SEPARATOR);
  const char *last = slash != NULL ? slash + 1 : name;

  if (*last != '\0' && !g_str_equal (last, ".") && !g_str_equal (last, ".."))
    return FALSE;

  cjm_file_error_set (error, access (name, F_OK) == 0 ? EISDIR : errno, format, name);

  return TRUE;
}

/**
 * cjm_command_read:
 * @name: a file, or "-" for standard input
 * @problems: takes a #CjmProblem for everything that is wrong with the document
 * @exit: (out): how the program is to end where there is no document
 *
 * Reads a document. That it could not be read is said here; its problems are the caller's to tell.
 *
 * Returns: (transfer full) (nullable): the document
 */
CjmDocument *
cjm_command_read (const char *name,
                  GPtrArray  *problems,
                  CjmExit    *exit)
{
  g_autoptr (GFile) file = cjm_file_name_resolve (name);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  const char *text;
  gsize length;

  *exit = CJM_EXIT_REFUSED;

  if (g_str_equal (name, STREAM))
    bytes = cjm_load_stream (STDIN_FILENO, name, &error);
  else if (!names_folder (name, _("Could not open “%s”: %s"), &error))
    bytes = cjm_load_bytes (file, NULL, &error);
  if (bytes == NULL && g_error_matches (error, CJM_FILE_ERROR, CJM_FILE_ERROR_TOO_LARGE))
    {
      g_ptr_array_add (problems, cjm_problem_new (CJM_PROBLEM_ERROR, 0, 0, NULL, error->message));
      return NULL;
    }
  if (bytes == NULL)
    {
      *exit = CJM_EXIT_USAGE;
      cjm_command_say ("%s", error->message);
      return NULL;
    }

  text = g_bytes_get_data (bytes, &length);

  return cjm_reader_read (text != NULL ? text : "", length, problems);
}

/**
 * cjm_command_read_or_tell:
 * @name: a file; "-" for standard input
 * @exit: (out): how the command ends where there is no document
 *
 * As cjm_command_read(), for commands that go on only with a document: what refuses it is listed on standard error.
 *
 * Returns: (transfer full) (nullable): the document; %NULL where there is none, which was said
 */
CjmDocument *
cjm_command_read_or_tell (const char *name,
                          CjmExit    *exit)
{
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func ((GDestroyNotify) cjm_problem_free);
  CjmDocument *document = cjm_command_read (name, problems, exit);

  if (document == NULL)
    {
      g_autofree char *list = cjm_command_list_problems (problems, name);

      fputs (list, stderr);
    }

  return document;
}

/**
 * cjm_command_list_problems:
 * @name: the file, as the person named it
 *
 * Returns: (transfer full): the problems, one a line, with the name as the bytes that it is: they are for programs too
 */
char *
cjm_command_list_problems (GPtrArray  *problems,
                           const char *name)
{
  GString *list = g_string_new (NULL);

  for (guint i = 0; i < problems->len; i++)
    {
      g_autofree char *line = cjm_problem_to_string (g_ptr_array_index (problems, i), name);

      g_string_append (list, line);
      g_string_append_c (list, '\n');
    }

  return g_string_free (list, FALSE);
}

/**
 * cjm_command_list_nodes:
 * @root: of a document
 * @member: its journeys or its personas
 * @name: the member of these by which a person knows them
 *
 * Lists what a document has, with ids and names, on standard error.
 */
void
cjm_command_list_nodes (CjmNode *root,
                        guint    member,
                        guint    name)
{
  for (guint i = 0; i < cjm_node_get_n_children (root, member); i++)
    {
      CjmNode *node = cjm_node_get_child (root, member, i);
      g_autofree char *title = g_strdup (cjm_node_get_text (node, name));

      /* One a line, and nothing that drives a terminal */
      for (char *p = title; p != NULL && *p != '\0'; p++)
        if (g_ascii_iscntrl (*p))
          *p = ' ';
      fprintf (stderr, "  %s  %s\n", cjm_node_get_id (node), title != NULL ? title : "");
    }
}

/**
 * cjm_command_write:
 * @name: (nullable): a file; %NULL or "-" for standard output
 * @bytes: what is written
 *
 * Writes a result. A file is replaced whole or not at all; what else it has lost by that is said.
 *
 * Returns: %CJM_EXIT_DONE, or %CJM_EXIT_USAGE where it could not be written, which was said
 */
CjmExit
cjm_command_write (const char *name,
                   GBytes     *bytes)
{
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *warning = NULL;

  if (name == NULL || g_str_equal (name, STREAM))
    {
      gsize size;
      const char *data = g_bytes_get_data (bytes, &size);

      return write_to_stdout (data, size);
    }

  file = cjm_file_name_resolve (name);
  if (!names_folder (name, _("Could not save “%s”: %s"), &error)
      && cjm_save_bytes (file, bytes, NULL, &warning, &error))
    {
      if (warning != NULL)
        cjm_command_say ("%s: %s", name, warning);
      return CJM_EXIT_DONE;
    }

  cjm_command_say ("%s", error->message);
  return CJM_EXIT_USAGE;
}
