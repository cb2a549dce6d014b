/* cjm-overlay-panel.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-overlay-panel.h"

#include <glib/gi18n.h>

#include "cjm-average.h"
#include "cjm-counterpart.h"
#include "cjm-settings.h"

enum
{
  PROP_0,
  PROP_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

#define N_OVERLAYS 4

static const struct
{
  CjmOverlays overlay;
  const char *name;       /* in the settings */
  const char *label;
  const char *reason;     /* why there is nothing to show */
} overlays[N_OVERLAYS] = {
  { CJM_OVERLAY_IDEAL, "ideal", NC_("together", "Ideal and current"), N_("This journey has no ideal one beside it yet.") },
  { CJM_OVERLAY_PERSONAS, "personas", NC_("together", "All personas"), N_("No other persona has such a journey yet.") },
  { CJM_OVERLAY_AVERAGE, "average", NC_("together", "Average and spread"),
    N_("No other persona has such a journey yet.") },
  { CJM_OVERLAY_OLDER, "older", NC_("together", "Older version"), N_("This journey is not a newer version of another.") },
};

/*
 * What the map shows over a journey's own curve. What the person wants is kept in the settings, and never in the
 * document; a box that has nothing to show for the chosen journey says why, and keeps what the person wants of it.
 */
struct _CjmOverlayPanel
{
  AdwBin parent_instance;

  GtkBox *box;
  GtkCheckButton *checks[N_OVERLAYS];

  CjmCanvas *view;
  GSignalGroup *document_signals;   /* of the document that the map shows */
  CjmOverlays wanted;
  gboolean updating;
  GSettings *settings;
};

G_DEFINE_FINAL_TYPE (CjmOverlayPanel, cjm_overlay_panel, ADW_TYPE_BIN)

static gboolean
can_show (CjmOverlayPanel *self,
          CjmOverlays      overlay)
{
  CjmNode *journey = self->view != NULL ? cjm_canvas_get_journey (self->view) : NULL;
  CjmDocument *document = journey != NULL ? cjm_document_of (journey) : NULL;
  g_autoptr (GPtrArray) others = NULL;

  if (document == NULL || cjm_canvas_get_view (self->view) != CJM_VIEW_MAP)
    return FALSE;

  switch (overlay)
    {
    case CJM_OVERLAY_IDEAL:
      return cjm_journey_find_other (document, journey) != NULL;
    case CJM_OVERLAY_OLDER:
      return cjm_journey_find_older (document, journey) != NULL;
    case CJM_OVERLAY_NONE:
    case CJM_OVERLAY_PERSONAS:
    case CJM_OVERLAY_AVERAGE:
    case CJM_OVERLAY_ALL:
      break;
    }

  others = cjm_journey_list_comparable (document, journey);
  return others->len > 0;
}

static void
update (CjmOverlayPanel *self)
{
  gboolean map = self->view == NULL || cjm_canvas_get_view (self->view) == CJM_VIEW_MAP;

  self->updating = TRUE;
  for (guint i = 0; i < N_OVERLAYS; i++)
    {
      gboolean possible = can_show (self, overlays[i].overlay);
      const char *reason = map ? _(overlays[i].reason) : _("Only the map shows curves together.");

      gtk_widget_set_sensitive (GTK_WIDGET (self->checks[i]), possible);
      gtk_check_button_set_active (self->checks[i], possible && (self->wanted & overlays[i].overlay) != 0);
      gtk_widget_set_tooltip_text (GTK_WIDGET (self->checks[i]), possible ? NULL : reason);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->checks[i]), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                      possible ? "" : reason, -1);
    }
  self->updating = FALSE;

  if (self->view != NULL)
    cjm_canvas_set_overlays (self->view, self->wanted);
}

static void
set_wanted (CjmOverlayPanel *self,
            CjmOverlays      wanted)
{
  if (self->wanted == wanted)
    return;

  self->wanted = wanted;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

static void
toggled_cb (GtkCheckButton  *check,
            CjmOverlayPanel *self)
{
  CjmOverlays wanted = self->wanted;

  if (self->updating)
    return;

  for (guint i = 0; i < N_OVERLAYS; i++)
    if (self->checks[i] == check)
      wanted = gtk_check_button_get_active (check) ? wanted | overlays[i].overlay : wanted & ~overlays[i].overlay;
  set_wanted (self, wanted);
}

static void
changed_cb (CjmDocument     *document,
            GArray          *edits,
            CjmOverlayPanel *self)
{
  for (guint i = 0; i < edits->len; i++)
    if (cjm_node_get_kind (g_array_index (edits, CjmEdit, i).node) == CJM_KIND_JOURNEY)
      {
        update (self);
        return;
      }
}

static char **
list_shown (CjmOverlayPanel *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < N_OVERLAYS; i++)
    if ((self->wanted & overlays[i].overlay) != 0)
      g_strv_builder_add (builder, overlays[i].name);

  return g_strv_builder_end (builder);
}

static void
cjm_overlay_panel_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SHOWN:
      g_value_take_boxed (value, list_shown (CJM_OVERLAY_PANEL (object)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_overlay_panel_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  const char *const *names;
  CjmOverlays wanted = CJM_OVERLAY_NONE;

  switch (prop_id)
    {
    case PROP_SHOWN:
      names = g_value_get_boxed (value);
      for (guint i = 0; names != NULL && i < N_OVERLAYS; i++)
        if (g_strv_contains (names, overlays[i].name))
          wanted |= overlays[i].overlay;
      set_wanted (CJM_OVERLAY_PANEL (object), wanted);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_overlay_panel_dispose (GObject *object)
{
  CjmOverlayPanel *self = CJM_OVERLAY_PANEL (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->view);
  g_clear_object (&self->settings);

  G_OBJECT_CLASS (cjm_overlay_panel_parent_class)->dispose (object);
}

static void
cjm_overlay_panel_class_init (CjmOverlayPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cjm_overlay_panel_get_property;
  object_class->set_property = cjm_overlay_panel_set_property;
  object_class->dispose = cjm_overlay_panel_dispose;

  properties[PROP_SHOWN] = g_param_spec_boxed ("shown", NULL, NULL, G_TYPE_STRV,
                                               G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-overlay-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmOverlayPanel, box);
  gtk_widget_class_set_css_name (widget_class, "overlaypanel");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
cjm_overlay_panel_init (CjmOverlayPanel *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  for (guint i = 0; i < N_OVERLAYS; i++)
    {
      GtkWidget *check = gtk_check_button_new_with_label (g_dpgettext2 (NULL, "together", overlays[i].label));

      self->checks[i] = GTK_CHECK_BUTTON (check);
      g_signal_connect_object (check, "toggled", G_CALLBACK (toggled_cb), self, 0);
      gtk_box_append (self->box, check);
    }

  self->document_signals = g_signal_group_new (CJM_TYPE_DOCUMENT);
  g_signal_group_connect (self->document_signals, "changed", G_CALLBACK (changed_cb), self);

  self->wanted = CJM_OVERLAY_IDEAL;
  self->settings = cjm_settings_new ();
  if (self->settings != NULL)
    g_settings_bind (self->settings, "overlays", self, "shown", G_SETTINGS_BIND_DEFAULT);
  update (self);
}

/**
 * cjm_overlay_panel_set_view:
 * @view: the map whose overlays these are
 */
void
cjm_overlay_panel_set_view (CjmOverlayPanel *self,
                            CjmCanvas       *view)
{
  g_return_if_fail (CJM_IS_OVERLAY_PANEL (self));
  g_return_if_fail (self->view == NULL);

  self->view = g_object_ref (view);
  g_object_bind_property (view, "document", self->document_signals, "target", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (view, "notify::journey", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::view", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  update (self);
}
