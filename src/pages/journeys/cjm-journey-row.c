/* cjm-journey-row.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-journey-row.h"

#include <glib/gi18n.h>

#include "cjm-curve-preview.h"
#include "cjm-journeys.h"

#define CURVE_WIDTH 56
#define CURVE_HEIGHT 22

/*
 * One journey in the sidebar: whether it is the current or the ideal one or an older version, and its curve in small. Its
 * title shows where the persona has several journeys of one role, which that alone would not tell apart; and while it
 * is being renamed, a text field stands there.
 */
struct _CjmJourneyRow
{
  GtkListBoxRow parent_instance;

  GtkBox *box;
  GtkWidget *names;
  GtkText *entry;
  GtkLabel *state;
  GtkLabel *title;

  CjmNode *journey;
  char *step;           /* that renaming is part of, or NULL for a step of its own */
  guint leaving;
};

static void cjm_journey_row_init_row (CjmNodeRowInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (CjmJourneyRow, cjm_journey_row, GTK_TYPE_LIST_BOX_ROW,
                               G_IMPLEMENT_INTERFACE (CJM_TYPE_NODE_ROW, cjm_journey_row_init_row))

static CjmNode *
cjm_journey_row_get_node (CjmNodeRow *row)
{
  return CJM_JOURNEY_ROW (row)->journey;
}

static void
cjm_journey_row_init_row (CjmNodeRowInterface *iface)
{
  iface->get_node = cjm_journey_row_get_node;
}

/* Puts the names back in place of the text field; an empty title is none. */
static void
stop_renaming (CjmJourneyRow *self,
               gboolean       keep)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  gboolean had_focus = gtk_widget_has_focus (GTK_WIDGET (self->entry));
  CjmDocument *document = cjm_document_of (self->journey);

  if (!gtk_widget_get_visible (GTK_WIDGET (self->entry)))
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->entry), FALSE);
  gtk_widget_set_visible (self->names, TRUE);
  if (had_focus)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  if (!keep || document == NULL || *text == '\0'
      || g_strcmp0 (text, cjm_node_get_text (self->journey, CJM_JOURNEY_TITLE)) == 0)
    return;

  if (self->step != NULL)
    cjm_document_begin_merging (document, self->step);
  else
    cjm_document_begin (document, _("Rename journey"));
  cjm_node_set_text (self->journey, CJM_JOURNEY_TITLE, text);
  cjm_document_commit (document);
}

static void
activate_cb (CjmJourneyRow *self)
{
  stop_renaming (self, TRUE);
}

static gboolean
leave_idle_cb (gpointer user_data)
{
  CjmJourneyRow *self = user_data;
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));

  self->leaving = 0;
  if (root == NULL || gtk_root_get_focus (root) != GTK_WIDGET (self->entry))
    stop_renaming (self, TRUE);

  return G_SOURCE_REMOVE;
}

/* Not now: where the menu closes that asked for a new title, the focus leaves for a moment and comes back. */
static void
leave_cb (CjmJourneyRow *self)
{
  if (self->leaving == 0)
    self->leaving = g_idle_add (leave_idle_cb, self);
}

static gboolean
key_pressed_cb (CjmJourneyRow  *self,
                guint           key,
                guint           code,
                GdkModifierType state)
{
  if (key != GDK_KEY_Escape)
    return GDK_EVENT_PROPAGATE;

  stop_renaming (self, FALSE);
  return GDK_EVENT_STOP;
}

static void
cjm_journey_row_dispose (GObject *object)
{
  CjmJourneyRow *self = CJM_JOURNEY_ROW (object);

  g_clear_object (&self->journey);
  g_clear_handle_id (&self->leaving, g_source_remove);

  G_OBJECT_CLASS (cjm_journey_row_parent_class)->dispose (object);
}

static void
cjm_journey_row_finalize (GObject *object)
{
  g_free (CJM_JOURNEY_ROW (object)->step);

  G_OBJECT_CLASS (cjm_journey_row_parent_class)->finalize (object);
}

static void
cjm_journey_row_class_init (CjmJourneyRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = cjm_journey_row_dispose;
  object_class->finalize = cjm_journey_row_finalize;

  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-journey-row.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmJourneyRow, box);
  gtk_widget_class_bind_template_child (widget_class, CjmJourneyRow, names);
  gtk_widget_class_bind_template_child (widget_class, CjmJourneyRow, entry);
  gtk_widget_class_bind_template_child (widget_class, CjmJourneyRow, state);
  gtk_widget_class_bind_template_child (widget_class, CjmJourneyRow, title);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
}

static void
cjm_journey_row_init (CjmJourneyRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cjm_journey_get_role:
 *
 * Returns: what a journey is to its persona, for a person: the current one, the ideal one or an older version
 */
const char *
cjm_journey_get_role (CjmNode *journey)
{
  if (cjm_node_get_choice (journey, CJM_JOURNEY_STATE) == CJM_STATE_IDEAL)
    return C_("journey", "Ideal");

  return cjm_journeys_find_newer (journey) != NULL ? C_("journey", "Older version") : C_("journey", "Current");
}

static void
describe (CjmJourneyRow *self)
{
  CjmDocument *document = cjm_document_of (self->journey);
  const char *id = cjm_node_get_text (self->journey, CJM_JOURNEY_PERSONA);
  CjmNode *persona = document != NULL && id != NULL ? cjm_document_find (document, id) : NULL;
  const char *title = cjm_node_get_text (self->journey, CJM_JOURNEY_TITLE);
  const char *state = gtk_label_get_label (self->state);
  g_autofree char *said = NULL;

  if (persona != NULL && cjm_node_get_kind (persona) == CJM_KIND_PERSONA)
    said = g_strdup_printf ("%s, %s, %s", cjm_node_get_text (persona, CJM_PERSONA_NAME), state, title);
  else
    said = g_strdup_printf ("%s, %s", state, title);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, said, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), title);
}

/**
 * cjm_journey_row_new:
 * @journey: a journey in a document
 * @show_title: whether its title is to be seen
 *
 * Returns: (transfer floating): a row of that journey
 */
GtkWidget *
cjm_journey_row_new (CjmNode *journey,
                     gboolean show_title)
{
  CjmJourneyRow *self = g_object_new (CJM_TYPE_JOURNEY_ROW, NULL);
  GtkWidget *curve = cjm_curve_preview_new (journey);

  self->journey = g_object_ref (journey);
  gtk_label_set_label (self->state, cjm_journey_get_role (journey));
  g_object_bind_property (journey, "title", self->title, "label", G_BINDING_SYNC_CREATE);
  gtk_widget_set_visible (GTK_WIDGET (self->title), show_title);
  gtk_widget_set_size_request (curve, CURVE_WIDTH, CURVE_HEIGHT);
  gtk_widget_set_valign (curve, GTK_ALIGN_CENTER);
  gtk_box_append (self->box, curve);
  g_signal_connect_object (journey, "notify::title", G_CALLBACK (describe), self, G_CONNECT_SWAPPED);
  describe (self);

  return GTK_WIDGET (self);
}

/**
 * cjm_journey_row_rename:
 * @step: (nullable): the label of the step that made the journey just now, of which its title becomes a part
 *
 * Puts a text field in place of the row's words, with the title of the journey selected in it.
 */
void
cjm_journey_row_rename (CjmJourneyRow *self,
                        const char    *step)
{
  const char *title;

  g_return_if_fail (CJM_IS_JOURNEY_ROW (self));

  g_free (self->step);
  self->step = g_strdup (step);
  title = cjm_node_get_text (self->journey, CJM_JOURNEY_TITLE);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), title != NULL ? title : "");
  gtk_widget_set_visible (self->names, FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self->entry), TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}
