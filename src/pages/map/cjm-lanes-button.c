/* cjm-lanes-button.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-lanes-button.h"

#include <glib/gi18n.h>

#include "cjm-icon-label.h"
#include "cjm-scene.h"

/* Stands in the settings for all lanes that no other word there names, so that a new lane is seen by who never chose any */
#define ALL_LANES "all"

typedef struct
{
  GtkWidget *row;
  GtkCheckButton *check;
  GtkWidget *up;
  GtkWidget *down;
} Row;

enum
{
  PROP_0,
  PROP_LANES,
  PROP_RATINGS,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/*
 * The choice of the map's lanes: which are shown and in which order. Its one value is the list of shown lanes, by their
 * words; it is bound to the settings and to the map. Hidden lanes keep their row where it was, to be shown there again.
 */
struct _CjmLanesButton
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkBox *rows;
  GtkCheckButton *ratings;

  Row lanes[CJM_N_LANES];
  CjmLane order[CJM_N_LANES];
  char **shown;
  gboolean updating;
};

G_DEFINE_FINAL_TYPE (CjmLanesButton, cjm_lanes_button, ADW_TYPE_BIN)

static gboolean
names_lane (const char *word,
            CjmLane     lane)
{
  return g_str_equal (word, ALL_LANES) || g_str_equal (word, cjm_lane_get_info (lane)->name);
}

static guint
get_position (CjmLanesButton *self,
              CjmLane         lane)
{
  guint i = 0;

  while (self->order[i] != lane)
    i++;

  return i;
}

/* Puts the rows in the order of self->order; a row that has the focus keeps it. */
static void
arrange_rows (CjmLanesButton *self)
{
  GtkWidget *before = NULL;

  for (guint i = 0; i < CJM_N_LANES; i++)
    {
      Row *row = &self->lanes[self->order[i]];

      gtk_box_reorder_child_after (self->rows, row->row, before);
      gtk_widget_set_sensitive (row->up, i > 0);
      gtk_widget_set_sensitive (row->down, i < CJM_N_LANES - 1);
      before = row->row;
    }
}

static void
read_rows (CjmLanesButton *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  if (self->updating)
    return;

  for (guint i = 0; i < CJM_N_LANES; i++)
    if (gtk_check_button_get_active (self->lanes[self->order[i]].check))
      g_strv_builder_add (builder, cjm_lane_get_info (self->order[i])->name);

  g_strfreev (self->shown);
  self->shown = g_strv_builder_end (builder);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LANES]);
}

static void
move_lane (CjmLanesButton *self,
           CjmLane         lane,
           int             by)
{
  guint from = get_position (self, lane);
  guint to = from + (guint) by;

  if (to >= CJM_N_LANES)
    return;

  self->order[from] = self->order[to];
  self->order[to] = lane;
  arrange_rows (self);
  read_rows (self);
}

static CjmLane
get_lane_of (GtkWidget *widget)
{
  return (CjmLane) GPOINTER_TO_INT (g_object_get_data (G_OBJECT (widget), "lane"));
}

static void
up_cb (GtkWidget      *button,
       CjmLanesButton *self)
{
  move_lane (self, get_lane_of (button), -1);
}

static void
down_cb (GtkWidget      *button,
         CjmLanesButton *self)
{
  move_lane (self, get_lane_of (button), 1);
}

static GtkWidget *
create_arrow (CjmLanesButton *self,
              CjmLane         lane,
              const char     *icon,
              const char     *format,
              GCallback       callback)
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);
  g_autofree char *label = g_strdup_printf (format, cjm_lane_get_title (lane, NULL));

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_object_set_data (G_OBJECT (button), "lane", GINT_TO_POINTER (lane));
  g_signal_connect_object (button, "clicked", callback, self, 0);

  return button;
}

static void
create_row (CjmLanesButton *self,
            CjmLane         lane)
{
  Row *row = &self->lanes[lane];
  const char *name = cjm_lane_get_title (lane, NULL);

  row->row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  row->check = GTK_CHECK_BUTTON (gtk_check_button_new_with_label (name));
  gtk_widget_set_hexpand (GTK_WIDGET (row->check), TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row->check), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (row->check, "toggled", G_CALLBACK (read_rows), self, G_CONNECT_SWAPPED);
  /* Translators: %s is the name of a lane */
  row->up = create_arrow (self, lane, "go-up-symbolic", _("Move “%s” up"), G_CALLBACK (up_cb));
  /* Translators: %s is the name of a lane */
  row->down = create_arrow (self, lane, "go-down-symbolic", _("Move “%s” down"), G_CALLBACK (down_cb));
  gtk_box_append (GTK_BOX (row->row), GTK_WIDGET (row->check));
  gtk_box_append (GTK_BOX (row->row), row->up);
  gtk_box_append (GTK_BOX (row->row), row->down);
  gtk_box_append (self->rows, row->row);
}

static void
ratings_toggled_cb (CjmLanesButton *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_RATINGS]);
}

static void
cjm_lanes_button_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_LANES:
      g_value_set_boxed (value, cjm_lanes_button_get_lanes (CJM_LANES_BUTTON (object)));
      break;
    case PROP_RATINGS:
      g_value_set_boolean (value, cjm_lanes_button_get_ratings (CJM_LANES_BUTTON (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_lanes_button_set_property (GObject      *object,
                               guint         prop_id,
                               const GValue *value,
                               GParamSpec   *pspec)
{
  switch (prop_id)
    {
    case PROP_LANES:
      cjm_lanes_button_set_lanes (CJM_LANES_BUTTON (object), g_value_get_boxed (value));
      break;
    case PROP_RATINGS:
      gtk_check_button_set_active (CJM_LANES_BUTTON (object)->ratings, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_lanes_button_finalize (GObject *object)
{
  g_strfreev (CJM_LANES_BUTTON (object)->shown);

  G_OBJECT_CLASS (cjm_lanes_button_parent_class)->finalize (object);
}

static void
cjm_lanes_button_class_init (CjmLanesButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cjm_lanes_button_get_property;
  object_class->set_property = cjm_lanes_button_set_property;
  object_class->finalize = cjm_lanes_button_finalize;

  properties[PROP_LANES] = g_param_spec_boxed ("lanes", NULL, NULL, G_TYPE_STRV,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_RATINGS] = g_param_spec_boolean ("ratings", NULL, NULL, FALSE,
                                                   G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                       | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CJM_TYPE_ICON_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-lanes-button.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmLanesButton, button);
  gtk_widget_class_bind_template_child (widget_class, CjmLanesButton, rows);
  gtk_widget_class_bind_template_child (widget_class, CjmLanesButton, ratings);
  gtk_widget_class_bind_template_callback (widget_class, ratings_toggled_cb);
}

static void
cjm_lanes_button_init (CjmLanesButton *self)
{
  const char *const all[] = { ALL_LANES, NULL };

  gtk_widget_init_template (GTK_WIDGET (self));

  for (guint i = 0; i < CJM_N_LANES; i++)
    {
      self->order[i] = (CjmLane) i;
      create_row (self, (CjmLane) i);
    }

  cjm_lanes_button_set_lanes (self, all);
}

/**
 * cjm_lanes_button_get_lanes:
 *
 * Returns: (transfer none): the words of the lanes that are shown, from top to bottom
 */
const char *const *
cjm_lanes_button_get_lanes (CjmLanesButton *self)
{
  g_return_val_if_fail (CJM_IS_LANES_BUTTON (self), NULL);

  return (const char *const *) self->shown;
}

/**
 * cjm_lanes_button_get_ratings:
 *
 * Returns: whether the emotion lane shows what customers think of single touchpoints
 */
gboolean
cjm_lanes_button_get_ratings (CjmLanesButton *self)
{
  g_return_val_if_fail (CJM_IS_LANES_BUTTON (self), FALSE);

  return gtk_check_button_get_active (self->ratings);
}

/**
 * cjm_lanes_button_set_lanes:
 * @lanes: the words of the lanes to show, from top to bottom, or “all” for those that are not named before; unknown and
 *   repeated ones are skipped
 */
void
cjm_lanes_button_set_lanes (CjmLanesButton    *self,
                            const char *const *lanes)
{
  gboolean shown[CJM_N_LANES] = { FALSE, };
  guint n = 0;

  g_return_if_fail (CJM_IS_LANES_BUTTON (self));
  g_return_if_fail (lanes != NULL);

  if (self->shown != NULL && g_strv_equal ((const char *const *) self->shown, lanes))
    return;

  self->updating = TRUE;
  for (guint i = 0; lanes[i] != NULL; i++)
    {
      for (guint lane = 0; lane < CJM_N_LANES; lane++)
        if (!shown[lane] && names_lane (lanes[i], lane))
          {
            shown[lane] = TRUE;
            self->order[n++] = lane;
          }
    }
  for (int i = 0; i < CJM_N_LANES; i++)
    {
      gtk_check_button_set_active (self->lanes[i].check, shown[i]);
      if (!shown[i])
        self->order[n++] = (CjmLane) i;
    }
  self->updating = FALSE;

  arrange_rows (self);
  read_rows (self);
}
