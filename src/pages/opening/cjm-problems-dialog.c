/* cjm-problems-dialog.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-problems-dialog.h"

#include <glib/gi18n.h>
#include <string.h>

#include "cjm-dialog-fit.h"
#include "cjm-file-name.h"
#include "cjm-accessible-names.h"

/*
 * What is wrong with a file that was refused, or that opened with warnings: every problem with its place, to be read,
 * and to be copied for whoever made the file.
 */
struct _CjmProblemsDialog
{
  AdwWindow parent_instance;

  AdwWindowTitle *heading;
  GtkLabel *explanation;
  GtkListBox *list;
  GtkButton *close_button;

  char *text;
};

G_DEFINE_FINAL_TYPE (CjmProblemsDialog, cjm_problems_dialog, ADW_TYPE_WINDOW)

static void
copy_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), CJM_PROBLEMS_DIALOG (widget)->text);
}

static void
cjm_problems_dialog_finalize (GObject *object)
{
  g_free (CJM_PROBLEMS_DIALOG (object)->text);

  G_OBJECT_CLASS (cjm_problems_dialog_parent_class)->finalize (object);
}

static void
cjm_problems_dialog_class_init (CjmProblemsDialogClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = cjm_problems_dialog_finalize;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/klantreis/Klantreis/pages/cjm-problems-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmProblemsDialog, heading);
  gtk_widget_class_bind_template_child (widget_class, CjmProblemsDialog, explanation);
  gtk_widget_class_bind_template_child (widget_class, CjmProblemsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, CjmProblemsDialog, close_button);

  gtk_widget_class_install_action (widget_class, "problems.copy", NULL, copy_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "problems.copy",
                                       NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
cjm_problems_dialog_init (CjmProblemsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  cjm_accessible_names_mend (GTK_WIDGET (self));
}

static char *
describe_place (const CjmProblem *problem)
{
  const char *path = problem->path != NULL ? problem->path : "";

  if (problem->line == 0)
    return g_strdup (path);
  if (*path == '\0')
    /* Translators: a place in a file */
    return g_strdup_printf (_("Line %u, column %u"), problem->line, problem->column);

  /* Translators: a place in a file, and the path of the value there, such as journeys[0].title */
  return g_strdup_printf (_("Line %1$u, column %2$u · %3$s"), problem->line, problem->column, path);
}

/* The message, for a person: all of it in their language */
static char *
describe_message (const CjmProblem *problem)
{
  const char *message = problem->message;

  if (g_str_has_prefix (message, CJM_PROBLEM_NOT_JSON))
    /* Translators: JSON is a file format; %s tells what was found and what was expected */
    return g_strdup_printf (_("not JSON: %s"), message + strlen (CJM_PROBLEM_NOT_JSON));
  if (g_str_has_prefix (message, CJM_PROBLEM_NOT_A_JOURNEY))
    /* Translators: %s tells what was expected */
    return g_strdup_printf (_("not a journey document: %s"), message + strlen (CJM_PROBLEM_NOT_A_JOURNEY));

  return g_strdup (message);
}

static GtkWidget *
create_row (const CjmProblem *problem)
{
  GtkWidget *row = adw_action_row_new ();
  gboolean error = problem->severity == CJM_PROBLEM_ERROR;
  GtkWidget *icon = gtk_image_new_from_icon_name (error ? "dialog-error-symbolic" : "dialog-warning-symbolic");
  g_autofree char *message = describe_message (problem);
  g_autofree char *place = describe_place (problem);
  g_autofree char *said = *place != '\0' ? g_strdup_printf ("%s. %s", message, place) : g_strdup (message);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), message);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), place);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row), icon);
  gtk_widget_add_css_class (icon, error ? "error" : "warning");
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);

  return row;
}

static void
explain (CjmProblemsDialog *self,
         GFile             *file,
         GPtrArray         *problems)
{
  g_autofree char *name = cjm_file_name_get_display (file);
  g_autofree char *count = NULL;

  adw_window_title_set_subtitle (self->heading, name);
  if (cjm_problems_have_error (problems))
    {
      adw_window_title_set_title (self->heading, _("Not opened"));
      count = g_strdup_printf (ngettext ("The file has %u problem and was left as it is.",
                                         "The file has %u problems and was left as it is.", problems->len),
                               problems->len);
    }
  else
    {
      adw_window_title_set_title (self->heading, _("Opened with warnings"));
      count = g_strdup_printf (ngettext ("The file opened, but %u thing in it does not fit.",
                                         "The file opened, but %u things in it do not fit.", problems->len),
                               problems->len);
    }
  gtk_window_set_title (GTK_WINDOW (self), adw_window_title_get_title (self->heading));
  gtk_label_set_label (self->explanation, count);
}

/**
 * cjm_problems_dialog_new:
 * @parent: the window over which it stands
 * @file: the file that the problems are of
 * @problems: (element-type CjmProblem): at least one
 *
 * Returns: (transfer none): the dialog, which is GTK's until it is closed
 */
GtkWidget *
cjm_problems_dialog_new (GtkWindow *parent,
                         GFile     *file,
                         GPtrArray *problems)
{
  CjmProblemsDialog *self;
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);
  g_return_val_if_fail (problems != NULL && problems->len > 0, NULL);

  self = g_object_new (CJM_TYPE_PROBLEMS_DIALOG, "transient-for", parent, NULL);
  cjm_dialog_fit (GTK_WINDOW (self));
  name = cjm_file_name_get_display_path (file);
  explain (self, file, problems);
  for (guint i = 0; i < problems->len; i++)
    {
      const CjmProblem *problem = g_ptr_array_index (problems, i);
      g_autofree char *line = cjm_problem_to_string (problem, name);

      gtk_list_box_append (self->list, create_row (problem));
      g_string_append_printf (text, "%s\n", line);
    }
  self->text = g_string_free (g_steal_pointer (&text), FALSE);
  gtk_widget_grab_focus (GTK_WIDGET (self->close_button));

  return GTK_WIDGET (self);
}

/**
 * cjm_problems_dialog_get_text:
 *
 * Returns: (transfer full): what is copied: a line for each problem, as klantreis-cli check prints it
 */
char *
cjm_problems_dialog_get_text (CjmProblemsDialog *self)
{
  g_return_val_if_fail (CJM_IS_PROBLEMS_DIALOG (self), NULL);

  return g_strdup (self->text);
}
