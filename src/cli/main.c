/* main.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cjm-command.h"
#include "cjm-environment.h"

typedef struct
{
  const char *name;
  const char *summary;   /* not translated yet */
  CjmExit (*run) (int    argc,
                  char **argv);
} Command;

#define ROW(name, summary) { #name, summary, cjm_command_##name },

static const Command commands[] = { CJM_COMMANDS (ROW) };

static CjmExit
print_help (void)
{
  g_autoptr (GString) help = g_string_new (NULL);

  g_string_append_printf (help, "%s\n  %s %s\n\n%s\n", _("Usage:"), CJM_PROGRAM, _("COMMAND [OPTION…] FILE…"),
                          _("Commands:"));
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    g_string_append_printf (help, "  %-10s%s\n", commands[i].name, _(commands[i].summary));
  g_string_append_printf (help, "\n%s\n", _("Options:"));
  g_string_append_printf (help, "  %-10s%s\n", "--help", _("Show this; after a command, its own options"));
  g_string_append_printf (help, "  %-10s%s\n", "--version", _("Show the version"));
  g_string_append_printf (help, "\n%s\n", _("“-” as FILE reads standard input."));

  return cjm_command_print (help->str);
}

static const Command *
find_command (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (commands); i++)
    if (g_str_equal (name, commands[i].name))
      return &commands[i];

  return NULL;
}

int
main (int    argc,
      char **argv)
{
  const Command *command;
  g_autofree char *name = NULL;

  cjm_environment_init_locale ();
  g_set_prgname (CJM_PROGRAM);

  if (argc < 2)
    return cjm_command_misuse (_("Which command?"));

  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") || g_str_equal (argv[1], "-?"))
    return print_help ();
  if (g_str_equal (argv[1], "--version"))
    return cjm_command_print (CJM_PROGRAM " " CJM_VERSION "\n");

  command = find_command (argv[1]);
  if (command == NULL)
    return cjm_command_misuse (_("There is no command “%s”"), argv[1]);

  name = g_strconcat (CJM_PROGRAM, " ", command->name, NULL);
  g_set_prgname (name);

  return command->run (argc - 1, argv + 1);
}
