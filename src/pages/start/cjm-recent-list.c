/* cjm-recent-list.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-recent-list.h"

#include <glib/gi18n.h>

#include "cjm-document-picture.h"
#include "cjm-file-name.h"
#include "cjm-first-frame.h"

#define MOST_ROWS 8

enum
{
  PROP_0,
  PROP_EMPTY,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/*
 * The journey documents that were opened last, as the desktop remembers them for every program. A row activates
 * win.open-uri. Files that are gone are left out. The desktop's list is long and on disk: it is read once this one is on
 * screen, and again when it changes.
 */
struct _CjmRecentList
{
  AdwBin parent_instance;

  GtkListBox *list;
  GtkRecentManager *manager;
  gboolean empty;
};

G_DEFINE_FINAL_TYPE (CjmRecentList, cjm_recent_list, ADW_TYPE_BIN)

static gboolean
is_journey (GtkRecentInfo *info)
{
  const char *type = gtk_recent_info_get_mime_type (info);

  return g_strcmp0 (type, CJM_JOURNEY_MIME_TYPE) == 0
         || g_str_has_suffix (gtk_recent_info_get_uri (info), ".journey");
}

static int
compare_last_used (gconstpointer a,
                   gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

/* gettext rather than the C library: a machine need not have the locale of the language that the person reads. */
static const char *
get_month_name (int month)
{
  switch (month)
    {
    case 1: return _("January");
    case 2: return _("February");
    case 3: return _("March");
    case 4: return _("April");
    case 5: return C_("month", "May");
    case 6: return _("June");
    case 7: return _("July");
    case 8: return _("August");
    case 9: return _("September");
    case 10: return _("October");
    case 11: return _("November");
    default: return _("December");
    }
}

/**
 * cjm_recent_list_describe_day:
 * @day: when
 * @now: today
 *
 * Returns: (transfer full): how a person would say it: "today 14:02", "yesterday", "12 November", "3 March 2024"
 */
char *
cjm_recent_list_describe_day (GDateTime *day,
                              GDateTime *now)
{
  g_autoptr (GDateTime) midnight = NULL;
  int ago;

  g_return_val_if_fail (day != NULL && now != NULL, NULL);

  midnight = g_date_time_new_local (g_date_time_get_year (now), g_date_time_get_month (now),
                                    g_date_time_get_day_of_month (now), 0, 0, 0);

  if (g_date_time_compare (day, midnight) >= 0)
    {
      g_autofree char *time = g_date_time_format (day, "%H:%M");

      /* Translators: a time of day follows, such as 14:02 */
      return g_strdup_printf (_("today %s"), time);
    }

  ago = (int) (g_date_time_difference (midnight, day) / G_TIME_SPAN_DAY);
  if (ago == 0)
    return g_strdup (_("yesterday"));

  if (g_date_time_get_year (day) == g_date_time_get_year (now))
    /* Translators: day of the month and name of the month, 12 November */
    return g_strdup_printf (C_("date", "%1$d %2$s"), g_date_time_get_day_of_month (day),
                            get_month_name (g_date_time_get_month (day)));

  /* Translators: day of the month, name of the month, year: 12 November 2026 */
  return g_strdup_printf (C_("date", "%1$d %2$s %3$d"), g_date_time_get_day_of_month (day),
                          get_month_name (g_date_time_get_month (day)), g_date_time_get_year (day));
}

static void
append_row (CjmRecentList *self,
            GtkRecentInfo *info)
{
  g_autoptr (GFile) file = g_file_new_for_uri (gtk_recent_info_get_uri (info));
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *path = folder != NULL ? cjm_file_name_get_display_path (folder) : NULL;
  g_autofree char *name = cjm_file_name_get_display (file);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GDateTime) used = g_date_time_to_local (gtk_recent_info_get_modified (info));
  g_autofree char *day = cjm_recent_list_describe_day (used, now);
  g_autofree char *said = g_strdup_printf ("%s, %s", name, day);
  g_autoptr (GtkBuilder) builder = NULL;
  GtkWidget *row;

  builder = gtk_builder_new_from_resource ("/org/klantreis/Klantreis/pages/cjm-recent-row.ui");
  row = GTK_WIDGET (gtk_builder_get_object (builder, "row"));
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  gtk_label_set_label (GTK_LABEL (gtk_builder_get_object (builder, "day")), day);
  cjm_document_picture_set_location (CJM_DOCUMENT_PICTURE (gtk_builder_get_object (builder, "picture")), file);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "s", gtk_recent_info_get_uri (info));
  gtk_widget_set_tooltip_text (row, path);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  gtk_list_box_append (self->list, row);
}

static void
fill (CjmRecentList *self)
{
  GList *items = gtk_recent_manager_get_items (self->manager);
  gboolean empty = TRUE;
  GtkWidget *row;
  guint n = 0;

  while ((row = gtk_widget_get_first_child (GTK_WIDGET (self->list))) != NULL)
    gtk_list_box_remove (self->list, row);

  items = g_list_sort (items, compare_last_used);
  for (GList *l = items; l != NULL && n < MOST_ROWS; l = l->next)
    {
      if (is_journey (l->data) && gtk_recent_info_is_local (l->data) && gtk_recent_info_exists (l->data))
        {
          append_row (self, l->data);
          empty = FALSE;
          n++;
        }
    }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);

  if (self->empty != empty)
    {
      self->empty = empty;
      gtk_widget_set_visible (GTK_WIDGET (self->list), !empty);
      g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_EMPTY]);
    }
}

static void
manager_changed_cb (CjmRecentList *self)
{
  fill (self);
}

static void
first_frame_cb (GtkWidget *widget)
{
  CjmRecentList *self = CJM_RECENT_LIST (widget);

  if (self->manager != NULL)
    return;

  self->manager = gtk_recent_manager_get_default ();
  g_signal_connect_object (self->manager, "changed", G_CALLBACK (manager_changed_cb), self, G_CONNECT_SWAPPED);
  fill (self);
}

static void
cjm_recent_list_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (cjm_recent_list_parent_class)->map (widget);

  cjm_first_frame_wait (widget, first_frame_cb);
}

static void
cjm_recent_list_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  CjmRecentList *self = CJM_RECENT_LIST (object);

  switch (prop_id)
    {
    case PROP_EMPTY:
      g_value_set_boolean (value, self->empty);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_recent_list_dispose (GObject *object)
{
  CjmRecentList *self = CJM_RECENT_LIST (object);

  if (self->manager != NULL)
    g_signal_handlers_disconnect_by_data (self->manager, self);
  self->manager = NULL;

  G_OBJECT_CLASS (cjm_recent_list_parent_class)->dispose (object);
}

static void
cjm_recent_list_class_init (CjmRecentListClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cjm_recent_list_get_property;
  object_class->dispose = cjm_recent_list_dispose;
  widget_class->map = cjm_recent_list_map;

  properties[PROP_EMPTY] = g_param_spec_boolean ("empty", NULL, NULL, TRUE,
                                                 G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CJM_TYPE_DOCUMENT_PICTURE);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-recent-list.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmRecentList, list);
}

static void
cjm_recent_list_init (CjmRecentList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->empty = TRUE;
}

/**
 * cjm_recent_list_new:
 *
 * Returns: (transfer floating): a list that reads the desktop's once it is on screen
 */
GtkWidget *
cjm_recent_list_new (void)
{
  return g_object_new (CJM_TYPE_RECENT_LIST, NULL);
}

/**
 * cjm_recent_list_add:
 * @file: a document that was opened or saved just now
 * @program: what opens it again
 *
 * Lets the desktop remember a document.
 */
void
cjm_recent_list_add (GFile      *file,
                     const char *program)
{
  g_autofree char *uri = NULL;
  g_autofree char *command = NULL;
  GtkRecentData data = { 0, };

  g_return_if_fail (G_IS_FILE (file));

  uri = g_file_get_uri (file);
  command = g_strdup_printf ("%s %%u", program);
  data.mime_type = (char *) CJM_JOURNEY_MIME_TYPE;
  data.app_name = (char *) program;
  data.app_exec = command;
  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}
