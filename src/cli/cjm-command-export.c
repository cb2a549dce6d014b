/* cjm-command-export.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>
#include <math.h>
#include <stdio.h>
#include <string.h>

#include "cjm-command.h"
#include "cjm-environment.h"
#include "cjm-export.h"
#include "cjm-syntax.h"
#include "cjm-view.h"

/* The arguments as they were given; NULL where they were not */
typedef struct
{
  char **files;
  char *output;
  char *journey;
  char *persona;
  char *view;
  char *overlay;
  char *rows;
  char *scale;
  char *background;
  char *lanes;
  char *today;
  gboolean outlines;
} ExportArguments;

static void
export_arguments_clear (ExportArguments *self)
{
  g_strfreev (self->files);
  g_free (self->output);
  g_free (self->journey);
  g_free (self->persona);
  g_free (self->view);
  g_free (self->overlay);
  g_free (self->rows);
  g_free (self->scale);
  g_free (self->background);
  g_free (self->lanes);
  g_free (self->today);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (ExportArguments, export_arguments_clear)

static gboolean
parse_arguments (ExportArguments *self,
                 int              argc,
                 char           **argv)
{
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &self->output,
      N_("The picture; its ending says what it becomes"), N_("OUT") },
    { "journey", 0, 0, G_OPTION_ARG_STRING, &self->journey, N_("Which journey, rather than the first"), N_("ID") },
    { "persona", 0, 0, G_OPTION_ARG_STRING, &self->persona, N_("The sheet of a persona, rather than a journey"),
      N_("ID") },
    { "view", 0, 0, G_OPTION_ARG_STRING, &self->view, N_("What is drawn of a journey, rather than its map"), N_("VIEW") },
    { "overlay", 0, 0, G_OPTION_ARG_STRING, &self->overlay,
      N_("Which curves a map shows together, with commas between, rather than the ideal one"), N_("LIST") },
    { "rows", 0, 0, G_OPTION_ARG_STRING, &self->rows, N_("What the rows of a heat table stand for, rather than kinds of contact"),
      N_("ROWS") },
    { "scale", 0, 0, G_OPTION_ARG_STRING, &self->scale, N_("How many times as large, such as 2 or 0.5"), N_("N") },
    { "background", 0, 0, G_OPTION_ARG_STRING, &self->background, N_("What is behind it"), "paper|white|none" },
    { "lanes", 0, 0, G_OPTION_ARG_STRING, &self->lanes, N_("Which lanes, from top to bottom, with commas between"),
      N_("LIST") },
    { "today", 0, 0, G_OPTION_ARG_STRING, &self->today, N_("On which day the plan is read, rather than today"), N_("DATE") },
    { "outlines", 0, 0, G_OPTION_ARG_NONE, &self->outlines, N_("Draw text as shapes, which need no font"), NULL },
    { G_OPTION_REMAINING, 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &self->files, NULL, NULL },
    { NULL }
  };
  GOptionContext *context = g_option_context_new (_("FILE"));
  GString *description = g_string_new (_("Views:"));
  g_autofree char *endings = cjm_export_format_list_endings ();
  g_autofree char *views = cjm_view_list_names (" ");
  g_autofree char *lanes = cjm_lane_list_names (" ");

  g_string_append_printf (description, " %s\n", views);
  g_string_append_printf (description, "%s %s\n", _("Lanes:"), lanes);
  g_string_append_printf (description, "%s ideal personas average older\n", _("Overlays:"));
  g_string_append_printf (description, "%s contact channel medium title persona\n", _("Rows:"));
  g_string_append_printf (description, "%s %s\n", _("Endings:"), endings);
  g_string_append (description, _("“-” reads standard input."));
  g_string_append (description, "\n\n");
  g_string_append (description,
    _("Exit status: 0 when it was written, 1 when the document is refused or cannot be drawn so,\n"
      "2 when a file cannot be read or written."));

  g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_set_summary (context, _("Draws the map of a journey, or the sheet of a persona."));
  g_option_context_set_description (context, description->str);
  g_string_free (description, TRUE);

  return cjm_command_parse (context, argc, argv);
}

static gboolean
parse_background (const char    *word,
                  CjmBackground *background)
{
  static const char *const words[] = {
    [CJM_BACKGROUND_PAPER] = "paper",
    [CJM_BACKGROUND_WHITE] = "white",
    [CJM_BACKGROUND_NONE] = "none",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (word, words[i]))
      {
        *background = i;
        return TRUE;
      }

  return FALSE;
}

/* A plain decimal number with a point, whatever the locale. */
static gboolean
parse_scale (const char *text,
             double     *scale)
{
  char *end;

  /* Neither signs in front nor blanks, hexadecimal or words, all of which strtod() takes */
  if ((!g_ascii_isdigit (*text) && *text != '.') || strspn (text, "0123456789.eE+-") != strlen (text))
    return FALSE;

  *scale = g_ascii_strtod (text, &end);

  return end != text && *end == '\0' && isfinite (*scale) && *scale > 0;
}

/* Says what is wrong with the arguments about what is drawn, if anything is. */
static gboolean
set_scene_options (const ExportArguments *self,
                   CjmSceneOptions       *options)
{
  g_autofree char *today = self->today == NULL ? cjm_environment_dup_today () : NULL;
  g_autoptr (GError) error = NULL;

  cjm_scene_options_set_today (options, self->today != NULL ? self->today : today);
  if ((self->lanes != NULL && !cjm_scene_options_set_lanes (options, self->lanes, &error))
      || (self->view != NULL && !cjm_scene_options_set_view (options, self->view, &error))
      || (self->rows != NULL && !cjm_scene_options_set_rows (options, self->rows, &error))
      || (self->overlay != NULL && !cjm_scene_options_set_overlays (options, self->overlay, &error)))
    cjm_command_misuse ("%s", error->message);
  else if (self->persona != NULL && self->journey != NULL)
    cjm_command_misuse (_("Either a journey or a persona"));
  else if (self->persona != NULL && self->lanes != NULL)
    cjm_command_misuse (_("The sheet of a persona has no lanes"));
  else if (self->persona != NULL && (self->view != NULL || self->overlay != NULL))
    cjm_command_misuse (_("Views and overlays are of a journey, and not of a persona"));
  else if (options->view != CJM_VIEW_MAP && (self->lanes != NULL || self->overlay != NULL))
    cjm_command_misuse (_("Lanes and overlays are those of a map"));
  else if (self->rows != NULL && options->view != CJM_VIEW_HEAT)
    cjm_command_misuse (_("Rows are those of a heat table: give --view heat"));
  else if (self->today != NULL && !cjm_date_is_valid (self->today))
    cjm_command_misuse (_("“%s” is no day: YYYY-MM-DD was expected"), self->today);
  else
    return TRUE;

  return FALSE;
}

/* Says what is wrong with the arguments, if anything is. */
static gboolean
set_options (const ExportArguments *self,
             CjmExportOptions      *options)
{
  g_autofree char *endings = cjm_export_format_list_endings ();

  cjm_export_options_init (options);
  options->outlines = self->outlines;

  if (self->files == NULL)
    cjm_command_misuse (_("Which file?"));
  else if (self->files[1] != NULL)
    cjm_command_misuse (_("One file at a time"));
  else if (self->output == NULL)
    cjm_command_misuse (_("Where to? Give -o with a name that ends in %s"), endings);
  else if (!cjm_export_format_for_name (self->output, &options->format))
    cjm_command_misuse (_("What is “%s” to become? Let its name end in %s"), self->output, endings);
  else if (self->scale != NULL && !parse_scale (self->scale, &options->scale))
    cjm_command_misuse (_("“%s” is no scale: a number above 0 was expected, such as 2 or 0.5"), self->scale);
  else if (self->background != NULL && !parse_background (self->background, &options->scene.background))
    cjm_command_misuse (_("“%s” is no background: paper, white or none was expected"), self->background);
  else
    return set_scene_options (self, &options->scene);

  return FALSE;
}

/* The first journey of which there is such a view; the first of all where there is none */
static CjmNode *
find_first_journey (CjmNode     *root,
                    CjmSceneView view)
{
  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS); i++)
    {
      CjmNode *journey = cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, i);

      if (cjm_view_can_show (view, journey))
        return journey;
    }

  return cjm_node_get_child (root, CJM_DOCUMENT_JOURNEYS, 0);
}

static CjmNode *
find_journey (CjmDocument *document,
              CjmSceneView view,
              const char  *id,
              const char  *name,
              CjmExit     *exit)
{
  CjmNode *root = cjm_document_get_root (document);
  CjmNode *node;

  if (cjm_node_get_n_children (root, CJM_DOCUMENT_JOURNEYS) == 0)
    {
      *exit = CJM_EXIT_REFUSED;
      cjm_command_say (_("“%s” has no journey to draw"), name);
      return NULL;
    }

  if (id == NULL)
    return find_first_journey (root, view);

  node = cjm_document_find (document, id);
  if (node == NULL || cjm_node_get_kind (node) != CJM_KIND_JOURNEY)
    {
      *exit = CJM_EXIT_USAGE;
      cjm_command_say (_("“%s” has no journey “%s”. It has:"), name, id);
      cjm_command_list_nodes (root, CJM_DOCUMENT_JOURNEYS, CJM_JOURNEY_TITLE);
      return NULL;
    }

  return node;
}

static CjmNode *
find_persona (CjmDocument *document,
              const char  *id,
              const char  *name,
              CjmExit     *exit)
{
  CjmNode *node = cjm_document_find (document, id);

  if (node != NULL && cjm_node_get_kind (node) == CJM_KIND_PERSONA)
    return node;

  *exit = CJM_EXIT_USAGE;
  cjm_command_say (_("“%s” has no persona “%s”. It has:"), name, id);
  cjm_command_list_nodes (cjm_document_get_root (document), CJM_DOCUMENT_PERSONAS, CJM_PERSONA_NAME);
  return NULL;
}

static CjmExit
draw (CjmDocument            *document,
      CjmNode                *subject,
      const CjmExportOptions *options,
      const char             *output)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = cjm_export_to_bytes (document, subject, options, &error);

  if (bytes == NULL)
    {
      cjm_command_say ("%s", error->message);
      return CJM_EXIT_REFUSED;
    }

  return cjm_command_write (output, bytes);
}

/* Why there is no such picture of a journey */
static void
tell_missing_view (CjmSceneView view,
                   CjmNode     *journey)
{
  const char *id = cjm_node_get_id (journey);

  if (view == CJM_VIEW_LOOP)
    cjm_command_say (_("Journey “%s” does not return to one of its phases, and a loop is drawn of one that does"), id);
  else if (view == CJM_VIEW_GAPS)
    cjm_command_say (_("Journey “%s” has no ideal, and gaps are what it lacks beside one"), id);
  else if (view == CJM_VIEW_TOGETHER)
    cjm_command_say (_("Journey “%s” has no journey of another persona to be seen together with"), id);
  else if (view == CJM_VIEW_VERSIONS)
    cjm_command_say (_("Journey “%s” is based on no older version, and versions are compared with one"), id);
  else
    cjm_command_say (_("Journey “%s” belongs to no group, and a composite is drawn of a group"), id);
}

/**
 * cjm_command_export:
 * @argc: of the command, whose name is the first argument
 * @argv: (array length=argc): its arguments
 *
 * Draws a journey or a persona to a file.
 *
 * Returns: how the program is to end
 */
CjmExit
cjm_command_export (int    argc,
                    char **argv)
{
  g_auto (ExportArguments) arguments = { NULL };
  g_autoptr (CjmDocument) document = NULL;
  CjmExportOptions options;
  CjmNode *subject;
  CjmExit exit;

  if (!parse_arguments (&arguments, argc, argv) || !set_options (&arguments, &options))
    return CJM_EXIT_USAGE;

  document = cjm_command_read_or_tell (arguments.files[0], &exit);
  if (document == NULL)
    return exit;

  if (arguments.persona != NULL)
    {
      options.scene.view = CJM_VIEW_PERSONA;
      subject = find_persona (document, arguments.persona, arguments.files[0], &exit);
    }
  else
    subject = find_journey (document, options.scene.view, arguments.journey, arguments.files[0], &exit);
  if (subject == NULL)
    return exit;
  if (!cjm_view_can_show (options.scene.view, subject))
    {
      tell_missing_view (options.scene.view, subject);
      return CJM_EXIT_REFUSED;
    }

  return draw (document, subject, &options, arguments.output);
}
