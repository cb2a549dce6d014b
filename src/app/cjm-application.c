/* cjm-application.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-application-private.h"

#include <glib/gi18n.h>

#include "cjm-file-name.h"
#include "cjm-resources.h"

/*
 * One process for all windows. A second start hands its files to the first; a file that is open raises its window. The
 * application knows no document: it makes windows, and asks each of them before it quits.
 *
 * What it comes back with is in cjm-application-start.c, how it ends in cjm-application-end.c.
 */
G_DEFINE_FINAL_TYPE (CjmApplication, cjm_application, ADW_TYPE_APPLICATION)

/* A window without a document, or else the one that was used last: it says so if the file cannot be opened. */
CjmWindow *
cjm_application_find_window (CjmApplication *self)
{
  CjmWindow *found = NULL;

  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    {
      if (!CJM_IS_WINDOW (l->data))
        continue;
      if (cjm_window_is_empty (l->data))
        return l->data;
      if (found == NULL)
        found = l->data;
    }

  return found;
}

CjmWindow *
cjm_application_present_window (CjmApplication *self)
{
  CjmWindow *window = CJM_WINDOW (cjm_window_new (GTK_APPLICATION (self)));

  gtk_window_present (GTK_WINDOW (window));
  return window;
}

static void
cjm_application_activate (GApplication *application)
{
  CjmApplication *self = CJM_APPLICATION (application);
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (application));

  if (window != NULL)
    gtk_window_present (window);
  else if (self->progress == CJM_PROGRESS_NONE)
    cjm_application_come_back (self, TRUE);
  else if (self->progress == CJM_PROGRESS_STARTED)
    cjm_application_present_window (self);
}

static void
cjm_application_open (GApplication *application,
                      GFile       **files,
                      int           n_files,
                      const char   *hint)
{
  CjmApplication *self = CJM_APPLICATION (application);

  for (int i = 0; i < n_files; i++)
    {
      CjmWindow *window = cjm_window_find (GTK_APPLICATION (self), files[i]);

      if (window == NULL)
        window = cjm_application_find_window (self);
      if (window == NULL)
        window = cjm_application_present_window (self);
      gtk_window_present (GTK_WINDOW (window));
      cjm_window_open (window, files[i]);
    }
  if (self->progress == CJM_PROGRESS_NONE)
    cjm_application_come_back (self, FALSE);
}

/* GLib takes a name such as “Bank: plan.journey” for an address. What is handed on, maybe to another process in another
 * folder, are addresses that nobody can mistake. */
static gboolean
cjm_application_local_command_line (GApplication *application,
                                    char       ***arguments,
                                    int          *status)
{
  gboolean options = TRUE;

  for (guint i = 1; (*arguments)[i] != NULL; i++)
    {
      char *argument = (*arguments)[i];
      g_autoptr (GFile) file = NULL;

      if (options && *argument == '-')
        {
          options = !g_str_equal (argument, "--");
          continue;
        }

      file = cjm_file_name_resolve (argument);
      (*arguments)[i] = g_file_get_uri (file);
      g_free (argument);
    }

  return G_APPLICATION_CLASS (cjm_application_parent_class)->local_command_line (application, arguments, status);
}

static void
new_window_cb (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  cjm_application_present_window (CJM_APPLICATION (user_data));
}

static void
open_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  GtkWindow *window = gtk_application_get_active_window (GTK_APPLICATION (user_data));

  if (window == NULL)
    {
      cjm_application_present_window (CJM_APPLICATION (user_data));
      window = gtk_application_get_active_window (GTK_APPLICATION (user_data));
    }
  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.open", NULL);
}

static void
shortcuts_cb (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  g_autoptr (GtkBuilder) builder = gtk_builder_new_from_resource ("/org/klantreis/Klantreis/pages/shortcuts.ui");
  GtkWindow *shortcuts = GTK_WINDOW (gtk_builder_get_object (builder, "shortcuts"));

  gtk_window_set_transient_for (shortcuts, gtk_application_get_active_window (GTK_APPLICATION (user_data)));
  gtk_window_set_destroy_with_parent (shortcuts, TRUE);
  gtk_window_present (shortcuts);
}

static void
quit_cb (GSimpleAction *action,
         GVariant      *parameter,
         gpointer       user_data)
{
  cjm_application_ask_to_quit (CJM_APPLICATION (user_data));
}

static void
about_cb (GSimpleAction *action,
          GVariant      *parameter,
          gpointer       user_data)
{
  adw_show_about_window (gtk_application_get_active_window (GTK_APPLICATION (user_data)),
                         "application-name", "Klantreis",
                         "application-icon", CJM_APP_ID,
                         "version", CJM_VERSION,
                         "comments", _("Draw the road of your customers to their goal, and see where it hurts."),
                         "license-type", GTK_LICENSE_GPL_3_0,
                         /* Translators: put your names here, one a line; they are shown in the about window */
                         "translator-credits", _("translator-credits"),
                         NULL);
}

static const GActionEntry actions[] = {
  { .name = "new-window", .activate = new_window_cb },
  { .name = "open", .activate = open_cb },
  { .name = "shortcuts", .activate = shortcuts_cb },
  { .name = "about", .activate = about_cb },
  { .name = "quit", .activate = quit_cb },
};

static void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  cjm_resources_register ();
  gtk_css_provider_load_from_resource (provider, "/org/klantreis/Klantreis/pages/pages.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}

static void
cjm_application_startup (GApplication *application)
{
  GtkApplication *self = GTK_APPLICATION (application);

  /* What the desktop knows a window by; until now, as in --help, it was the name of the program. */
  g_set_prgname (CJM_APP_ID);

  G_APPLICATION_CLASS (cjm_application_parent_class)->startup (application);

  g_action_map_add_action_entries (G_ACTION_MAP (self), actions, G_N_ELEMENTS (actions), self);
  gtk_application_set_accels_for_action (self, "app.new-window", (const char *[]) { "<Control>n", NULL });
  gtk_application_set_accels_for_action (self, "app.shortcuts", (const char *[]) { "<Control>question", NULL });
  gtk_application_set_accels_for_action (self, "app.quit", (const char *[]) { "<Control>q", NULL });

  load_style ();
  gtk_window_set_default_icon_name (CJM_APP_ID);
  cjm_application_follow_windows (CJM_APPLICATION (application));
  cjm_application_expect_end (CJM_APPLICATION (application));
}

static void
cjm_application_shutdown (GApplication *application)
{
  cjm_application_end (CJM_APPLICATION (application));

  G_APPLICATION_CLASS (cjm_application_parent_class)->shutdown (application);
}

static void
cjm_application_finalize (GObject *object)
{
  CjmApplication *self = CJM_APPLICATION (object);

  g_clear_object (&self->session);
  g_clear_pointer (&self->given_up, g_ptr_array_unref);

  G_OBJECT_CLASS (cjm_application_parent_class)->finalize (object);
}

static void
cjm_application_class_init (CjmApplicationClass *klass)
{
  GApplicationClass *application_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = cjm_application_finalize;
  application_class->local_command_line = cjm_application_local_command_line;
  application_class->startup = cjm_application_startup;
  application_class->shutdown = cjm_application_shutdown;
  application_class->activate = cjm_application_activate;
  application_class->open = cjm_application_open;
}

static void
cjm_application_init (CjmApplication *self)
{
  g_application_set_option_context_parameter_string (G_APPLICATION (self), _("[FILE…]"));
  g_application_set_option_context_summary (G_APPLICATION (self), _("Draw customer journeys."));
}

/**
 * cjm_application_new:
 *
 * Returns: (transfer full): the application, which is run with g_application_run()
 */
CjmApplication *
cjm_application_new (void)
{
  return g_object_new (CJM_TYPE_APPLICATION,
                       "application-id", CJM_APP_ID,
                       "resource-base-path", "/org/klantreis/Klantreis",
                       "flags", G_APPLICATION_HANDLES_OPEN,
                       "register-session", TRUE,
                       NULL);
}
