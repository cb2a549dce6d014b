/* cjm-command-plan.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <gio/gio.h>
#include <glib/gi18n.h>
#include <string.h>

#include "cjm-command.h"
#include "cjm-environment.h"
#include "cjm-file-name.h"
#include "cjm-plan-format.h"
#include "cjm-syntax.h"

/* The arguments as they were given; NULL where they were not */
typedef struct
{
  char **files;
  char *output;
  char *format;
  char *items;
  char *today;
} PlanArguments;

static void
plan_arguments_clear (PlanArguments *self)
{
  g_strfreev (self->files);
  g_free (self->output);
  g_free (self->format);
  g_free (self->items);
  g_free (self->today);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (PlanArguments, plan_arguments_clear)

static gboolean
parse_arguments (PlanArguments *self,
                 int            argc,
                 char         **argv)
{
  const GOptionEntry entries[] = {
    { "format", 'f', 0, G_OPTION_ARG_STRING, &self->format, N_("What the plan becomes, where the ending of OUT does not say it"),
      "csv|ics|md|json" },
    { "as", 0, 0, G_OPTION_ARG_STRING, &self->items, N_("In a calendar: days that all calendars show, or tasks"), "event|todo" },
    { "today", 0, 0, G_OPTION_ARG_STRING, &self->today, N_("On which day the plan is read, rather than today"), N_("DATE") },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output, N_("Write to OUT rather than to standard output"), N_("OUT") },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->files, NULL, NULL },
    { NULL }
  };
  GOptionContext *context = g_option_context_new (_("FILE"));

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _("Writes the action plan for a spreadsheet, a calendar, a page or another program."));
  g_option_context_set_description (context,
    _("CSV, a calendar (iCalendar) and Markdown are in the language of the document. A calendar has a day\n"
      "for each improvement with a deadline, or with --as todo a task for each. JSON has all figures, with\n"
      "all digits, what the plan is expected to bring too. “-” reads standard input.\n"
      "\n"
      "Exit status: 0 when it was written, 1 when the document is refused or has nothing to write so,\n"
      "2 when a file cannot be read or written."));

  return cjm_command_parse (context, argc, argv);
}

static gboolean
parse_items (const char       *word,
             CjmCalendarItems *items)
{
  static const char *const words[] = { [CJM_CALENDAR_EVENTS] = "event", [CJM_CALENDAR_TASKS] = "todo" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i]))
      {
        *items = i;
        return TRUE;
      }

  return FALSE;
}

/* The format that is asked for, or else that of the file's ending; says what is wrong. */
static gboolean
choose_format (const PlanArguments *self,
               CjmPlanFormat       *format)
{
  const char *ending = self->output != NULL ? strrchr (self->output, '.') : NULL;

  if (self->format != NULL)
    {
      if (cjm_plan_format_find (self->format, format))
        return TRUE;
      cjm_command_misuse (_("“%s” is no format of a plan: csv, ics, md or json was expected"), self->format);
      return FALSE;
    }

  if (ending != NULL && cjm_plan_format_find (ending + 1, format))
    return TRUE;
  cjm_command_misuse (_("What is the plan to become? Give --format csv, ics, md or json"));
  return FALSE;
}

static gboolean
set_options (const PlanArguments *self,
             CjmPlanFormat       *format,
             CjmPlanOptions      *options)
{
  if (self->files == NULL)
    cjm_command_misuse (_("Which file?"));
  else if (self->files[1] != NULL)
    cjm_command_misuse (_("One file at a time"));
  else if (self->items != NULL && !parse_items (self->items, &options->items))
    cjm_command_misuse (_("“%s” is nothing that a calendar has: event or todo was expected"), self->items);
  else if (self->today != NULL && !cjm_date_is_valid (self->today))
    cjm_command_misuse (_("“%s” is no day: YYYY-MM-DD was expected"), self->today);
  else
    return choose_format (self, format);

  return FALSE;
}

/* When a document was as it is: when its file was written; now, where it comes from somewhere else */
static gint64
find_time (const char *name)
{
  g_autoptr (GFile) file = cjm_file_name_resolve (name);
  g_autoptr (GFileInfo) info = g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED, G_FILE_QUERY_INFO_NONE, NULL, NULL);
  g_autoptr (GDateTime) time = info != NULL ? g_file_info_get_modification_date_time (info) : NULL;

  return time != NULL ? g_date_time_to_unix (time) : g_get_real_time () / G_USEC_PER_SEC;
}

static CjmExit
write_plan (const PlanArguments  *arguments,
            CjmPlanFormat         format,
            const CjmPlanOptions *options)
{
  CjmExit exit = CJM_EXIT_DONE;
  g_autoptr (CjmDocument) document = cjm_command_read_or_tell (arguments->files[0], &exit);
  g_autoptr (GBytes) bytes = NULL;
  char *text;

  if (document == NULL)
    return exit;

  text = cjm_plan_to_text (document, format, options);
  if (text == NULL)
    {
      cjm_command_say (options->items == CJM_CALENDAR_TASKS ? _("“%s” has no improvement for a calendar")
                                                            : _("“%s” has no improvement with a deadline for a calendar"),
                       arguments->files[0]);
      return CJM_EXIT_REFUSED;
    }

  bytes = g_bytes_new_take (text, strlen (text));
  return cjm_command_write (arguments->output, bytes);
}

/**
 * cjm_command_plan:
 * @argc: of the command, whose name is the first argument
 * @argv: (array length=argc): its arguments
 *
 * Writes the action plan of a document.
 *
 * Returns: how the program is to end
 */
CjmExit
cjm_command_plan (int    argc,
                  char **argv)
{
  g_auto (PlanArguments) arguments = { NULL };
  g_autofree char *today = cjm_environment_dup_today ();
  CjmPlanOptions options = { .items = CJM_CALENDAR_EVENTS };
  CjmPlanFormat format;

  if (!parse_arguments (&arguments, argc, argv) || !set_options (&arguments, &format, &options))
    return CJM_EXIT_USAGE;

  options.today = arguments.today != NULL ? arguments.today : today;
  options.time = find_time (arguments.files[0]);
  return write_plan (&arguments, format, &options);
}
