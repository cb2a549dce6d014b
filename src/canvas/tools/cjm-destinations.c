/* cjm-destinations.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cjm-destinations.h"

/*
 * Where cards may go, as a list to choose from: the episodes of a journey for a card, its phases for an episode, and
 * for a phase those behind which it may stand. Typing narrows the list, Enter takes the first that is left.
 */
struct _CjmDestinations
{
  GtkPopover parent_instance;

  GtkWidget *search;
  GtkWidget *list;
  char *lead;
  char *needle;   /* case folded */
  gboolean copy;
};

enum
{
  CHOSEN,
  N_SIGNALS
};

#define ROW_MARGIN 5
#define LIST_WIDTH 280
#define LIST_HEIGHT 320

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmDestinations, cjm_destinations, GTK_TYPE_POPOVER)

static void
choose (CjmDestinations *self,
        GtkListBoxRow   *row)
{
  g_autoptr (CjmNode) node = g_object_ref (g_object_get_data (G_OBJECT (row), "node"));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[CHOSEN], 0, node);
}

static void
row_activated_cb (GtkListBox    *list,
                  GtkListBoxRow *row,
                  gpointer       user_data)
{
  choose (user_data, row);
}

static GtkListBoxRow *
get_first_match (CjmDestinations *self)
{
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), i)) != NULL; i++)
    if (gtk_widget_get_child_visible (GTK_WIDGET (row)))
      return row;

  return NULL;
}

static void
search_changed_cb (GtkEditable *entry,
                   gpointer     user_data)
{
  CjmDestinations *self = user_data;

  g_free (self->needle);
  self->needle = g_utf8_casefold (gtk_editable_get_text (entry), -1);
  gtk_list_box_invalidate_filter (GTK_LIST_BOX (self->list));
}

/* Whoever types faster than the list follows means what was typed. */
static void
search_activate_cb (GtkSearchEntry *entry,
                    gpointer        user_data)
{
  GtkListBoxRow *row;

  search_changed_cb (GTK_EDITABLE (entry), user_data);
  row = get_first_match (user_data);
  if (row != NULL)
    choose (user_data, row);
}

static void
stop_search_cb (GtkSearchEntry *entry,
                gpointer        user_data)
{
  gtk_popover_popdown (GTK_POPOVER (user_data));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                gpointer               user_data)
{
  GtkListBoxRow *row = get_first_match (user_data);

  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down) || row == NULL)
    return GDK_EVENT_PROPAGATE;

  return gtk_widget_grab_focus (GTK_WIDGET (row));
}

static gboolean
matches_cb (GtkListBoxRow *row,
            gpointer       user_data)
{
  CjmDestinations *self = user_data;

  return self->needle == NULL || strstr (g_object_get_data (G_OBJECT (row), "words"), self->needle) != NULL;
}

static void
cjm_destinations_finalize (GObject *object)
{
  CjmDestinations *self = CJM_DESTINATIONS (object);

  g_free (self->lead);
  g_free (self->needle);

  G_OBJECT_CLASS (cjm_destinations_parent_class)->finalize (object);
}

static void
cjm_destinations_class_init (CjmDestinationsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->finalize = cjm_destinations_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, CJM_TYPE_NODE);
}

static void
add_search (CjmDestinations *self,
            GtkWidget       *box)
{
  GtkEventController *controller = gtk_event_controller_key_new ();

  self->search = gtk_search_entry_new ();
  g_signal_connect (self->search, "search-changed", G_CALLBACK (search_changed_cb), self);
  g_signal_connect (self->search, "activate", G_CALLBACK (search_activate_cb), self);
  g_signal_connect (self->search, "stop-search", G_CALLBACK (stop_search_cb), self);
  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect (controller, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (self->search, controller);
  gtk_box_append (GTK_BOX (box), self->search);
}

static void
cjm_destinations_init (CjmDestinations *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  add_search (self, box);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_list_box_set_filter_func (GTK_LIST_BOX (self->list), matches_cb, self, NULL);
  g_signal_connect (self->list, "row-activated", G_CALLBACK (row_activated_cb), self);
  gtk_widget_add_css_class (self->list, "navigation-sidebar");
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), LIST_HEIGHT);
  gtk_widget_set_size_request (scroller, LIST_WIDTH, -1);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

static GtkWidget *
make_label (const char *text,
            const char *css_class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  if (css_class != NULL)
    gtk_widget_add_css_class (label, css_class);

  return label;
}

static void
add_row (CjmDestinations *self,
         CjmNode         *node,
         const char      *title,
         const char      *subtitle)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  g_autofree char *words = g_strconcat (title != NULL ? title : "", subtitle != NULL ? " · " : "", subtitle, NULL);

  gtk_box_append (GTK_BOX (box), make_label (title, NULL));
  if (subtitle != NULL)
    {
      GtkWidget *label = make_label (subtitle, "dim-label");

      gtk_widget_add_css_class (label, "caption");
      gtk_box_append (GTK_BOX (box), label);
    }
  gtk_widget_set_margin_top (box, ROW_MARGIN);
  gtk_widget_set_margin_bottom (box, ROW_MARGIN);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  g_object_set_data_full (G_OBJECT (row), "node", g_object_ref (node), g_object_unref);
  g_object_set_data_full (G_OBJECT (row), "words", g_utf8_casefold (words, -1), g_free);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
add_episodes (CjmDestinations *self,
              CjmNode         *phase)
{
  for (guint i = 0; i < cjm_node_get_n_children (phase, CJM_PHASE_EPISODES); i++)
    {
      CjmNode *episode = cjm_node_get_child (phase, CJM_PHASE_EPISODES, i);

      add_row (self, episode, cjm_node_get_text (episode, CJM_EPISODE_TITLE), cjm_node_get_text (phase, CJM_PHASE_TITLE));
    }
}

/**
 * cjm_destinations_new:
 * @journey: on whose map it is
 * @traveller: what goes there: a card, an episode or a phase
 * @lead: the id of its card
 * @copy: whether it stays where it was too
 *
 * Returns: (transfer floating): the list, which is still closed
 */
GtkWidget *
cjm_destinations_new (CjmNode    *journey,
                      CjmNode    *traveller,
                      const char *lead,
                      gboolean    copy)
{
  CjmDestinations *self = g_object_new (CJM_TYPE_DESTINATIONS, NULL);
  CjmKind kind = cjm_node_get_kind (traveller);
  const char *name = kind == CJM_KIND_PHASE ? _("Behind which phase?")
                     : kind == CJM_KIND_EPISODE ? _("To which phase?") : _("To which episode?");

  self->lead = g_strdup (lead);
  self->copy = copy;
  g_object_set (self->search, "placeholder-text", name, NULL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);

  for (guint i = 0; i < cjm_node_get_n_children (journey, CJM_JOURNEY_PHASES); i++)
    {
      CjmNode *phase = cjm_node_get_child (journey, CJM_JOURNEY_PHASES, i);

      if (kind == CJM_KIND_PHASE || kind == CJM_KIND_EPISODE)
        add_row (self, phase, cjm_node_get_text (phase, CJM_PHASE_TITLE), NULL);
      else
        add_episodes (self, phase);
    }

  return GTK_WIDGET (self);
}

/**
 * cjm_destinations_get_lead:
 *
 * Returns: (transfer none): the id of the card that goes there
 */
const char *
cjm_destinations_get_lead (CjmDestinations *self)
{
  return self->lead;
}

/**
 * cjm_destinations_get_copy:
 *
 * Returns: whether what goes there stays where it was too
 */
gboolean
cjm_destinations_get_copy (CjmDestinations *self)
{
  return self->copy;
}
