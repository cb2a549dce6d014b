/* cjm-view-button.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-view-button.h"

#include <glib/gi18n.h>

#include "cjm-counterpart.h"
#include "cjm-icon-label.h"
#include "cjm-view.h"

enum
{
  PROP_0,
  PROP_SHOWN,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const struct
{
  CjmSceneView view;
  const char *name;
  const char *icon;
  const char *label;
} views[] = {
  { CJM_VIEW_MAP, "map", "klantreis-map-symbolic", NC_("view", "Map") },
  { CJM_VIEW_COMPOSITE, "composite", "klantreis-composite-symbolic", NC_("view", "Composite") },
  { CJM_VIEW_LOOP, "loop", "klantreis-loop-symbolic", NC_("view", "Loop") },
};

/*
 * In which picture the chosen journey is seen (its map, the composite of its group, its loyalty loop) and the way from a
 * current journey to its ideal and back. It shows where there is something to choose.
 */
struct _CjmViewButton
{
  AdwBin parent_instance;

  GtkMenuButton *button;
  GtkWidget *content;

  CjmCanvas *view;
  GSignalGroup *document_signals;   /* of the document that the map shows */
};

G_DEFINE_FINAL_TYPE (CjmViewButton, cjm_view_button, ADW_TYPE_BIN)

static guint
find_shown (CjmViewButton *self)
{
  CjmSceneView shown = self->view != NULL ? cjm_canvas_get_view (self->view) : CJM_VIEW_MAP;

  for (guint i = 0; i < G_N_ELEMENTS (views); i++)
    if (views[i].view == shown)
      return i;

  return 0;
}

/* Of a current journey its ideal, of an ideal one the current; NULL where there is none */
static CjmNode *
find_other (CjmNode *journey)
{
  CjmDocument *document = journey != NULL ? cjm_document_of (journey) : NULL;

  return document != NULL ? cjm_journey_find_other (document, journey) : NULL;
}

static GMenuModel *
make_menu (CjmNode *journey,
           guint   *n_choices)
{
  GMenu *menu = g_menu_new ();
  g_autoptr (GMenu) section = g_menu_new ();
  CjmNode *other = find_other (journey);

  *n_choices = 0;
  for (guint i = 0; journey != NULL && i < G_N_ELEMENTS (views); i++)
    if (cjm_view_can_show (views[i].view, journey))
      {
        g_autofree char *action = g_strdup_printf ("view.show::%s", views[i].name);

        g_menu_append (section, g_dpgettext2 (NULL, "view", views[i].label), action);
        ++*n_choices;
      }
  if (*n_choices > 1)
    g_menu_append_section (menu, NULL, G_MENU_MODEL (section));

  if (other != NULL)
    {
      g_autoptr (GMenu) jump = g_menu_new ();
      gboolean ideal = cjm_node_get_choice (other, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL;

      g_menu_append (jump, ideal ? _("Show the _ideal journey") : _("Show the _current journey"), "document.show-other");
      g_menu_append_section (menu, NULL, G_MENU_MODEL (jump));
      ++*n_choices;
    }

  return G_MENU_MODEL (menu);
}

static void
update (CjmViewButton *self)
{
  CjmNode *journey = cjm_canvas_get_journey (self->view);
  const char *label = g_dpgettext2 (NULL, "view", views[find_shown (self)].label);
  /* Translators: %s is the view of a journey: the map, the composite of its group or its loop */
  g_autofree char *name = g_strdup_printf (_("View: %s"), label);
  guint n_choices;
  g_autoptr (GMenuModel) menu = make_menu (journey, &n_choices);

  gtk_menu_button_set_menu_model (self->button, menu);
  g_object_set (self->content, "icon-name", views[find_shown (self)].icon, "label", label, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_visible (GTK_WIDGET (self), n_choices > 1);
}

static void
view_changed_cb (CjmViewButton *self)
{
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SHOWN]);
}

static void
changed_cb (CjmDocument   *document,
            GArray        *edits,
            CjmViewButton *self)
{
  for (guint i = 0; i < edits->len; i++)
    {
      CjmEdit *edit = &g_array_index (edits, CjmEdit, i);
      CjmKind kind = cjm_node_get_kind (edit->node);

      if (kind == CJM_KIND_JOURNEY || (kind == CJM_KIND_PHASE && edit->type != CJM_EDIT_SET))
        {
          update (self);
          return;
        }
    }
}

static void
cjm_view_button_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_SHOWN:
      g_value_set_static_string (value, views[find_shown (CJM_VIEW_BUTTON (object))].name);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_view_button_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  CjmViewButton *self = CJM_VIEW_BUTTON (object);

  switch (prop_id)
    {
    case PROP_SHOWN:
      for (guint i = 0; self->view != NULL && i < G_N_ELEMENTS (views); i++)
        if (g_strcmp0 (g_value_get_string (value), views[i].name) == 0)
          cjm_canvas_set_view (self->view, views[i].view);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
cjm_view_button_dispose (GObject *object)
{
  CjmViewButton *self = CJM_VIEW_BUTTON (object);

  g_clear_object (&self->document_signals);
  g_clear_object (&self->view);

  G_OBJECT_CLASS (cjm_view_button_parent_class)->dispose (object);
}

static void
cjm_view_button_class_init (CjmViewButtonClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = cjm_view_button_get_property;
  object_class->set_property = cjm_view_button_set_property;
  object_class->dispose = cjm_view_button_dispose;

  properties[PROP_SHOWN] = g_param_spec_string ("shown", NULL, NULL, "map",
                                                G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  g_type_ensure (CJM_TYPE_ICON_LABEL);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-view-button.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmViewButton, button);
  gtk_widget_class_bind_template_child (widget_class, CjmViewButton, content);

  gtk_widget_class_install_property_action (widget_class, "view.show", "shown");
}

static void
cjm_view_button_init (CjmViewButton *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));

  self->document_signals = g_signal_group_new (CJM_TYPE_DOCUMENT);
  g_signal_group_connect (self->document_signals, "changed", G_CALLBACK (changed_cb), self);
}

/**
 * cjm_view_button_set_view:
 * @view: the map
 */
void
cjm_view_button_set_view (CjmViewButton *self,
                          CjmCanvas     *view)
{
  g_return_if_fail (CJM_IS_VIEW_BUTTON (self));
  g_return_if_fail (self->view == NULL);

  self->view = g_object_ref (view);
  g_object_bind_property (view, "document", self->document_signals, "target", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (view, "notify::journey", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "notify::view", G_CALLBACK (view_changed_cb), self, G_CONNECT_SWAPPED);
  update (self);
}
