/* cjm-links-popover.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-links-popover.h"

#include <glib/gi18n.h>

#include "cjm-links.h"

/* With more than this many, there is a search. */
#define FEW_CANDIDATES 8
/* And so many are enough. */
#define MOST_CANDIDATES 500

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/*
 * Where a person chooses what a node refers to. It lists what there is when it is asked to, and changes nothing itself.
 */
struct _CjmLinksPopover
{
  GtkPopover parent_instance;

  GtkWidget *search;
  GtkBox *choices;

  gboolean single;
  gboolean walking;     /* an arrow key goes from choice to choice, which is not the end of it */
};

G_DEFINE_FINAL_TYPE (CjmLinksPopover, cjm_links_popover, GTK_TYPE_POPOVER)

static CjmNode *
get_target (GtkWidget *check)
{
  return g_object_get_data (G_OBJECT (check), "target");
}

static void
search_cb (CjmLinksPopover *self)
{
  g_autofree char *wanted = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->choices));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *text = get_target (child) != NULL ? cjm_links_describe (get_target (child)) : g_strdup ("");
      g_autofree char *folded = g_utf8_casefold (text, -1);

      gtk_widget_set_visible (child, strstr (folded, wanted) != NULL);
    }
}

/* Among choices of which one holds, GTK lets an arrow key choose the next; Enter says that it was that one. */
static gboolean
key_pressed_cb (CjmLinksPopover *self,
                guint            keyval,
                guint            keycode,
                GdkModifierType  state)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  gboolean choosing = self->single && GTK_IS_CHECK_BUTTON (gtk_root_get_focus (root));

  self->walking = choosing && (keyval == GDK_KEY_Up || keyval == GDK_KEY_Down || keyval == GDK_KEY_Left
                               || keyval == GDK_KEY_Right);
  if (!choosing || (keyval != GDK_KEY_Return && keyval != GDK_KEY_KP_Enter && keyval != GDK_KEY_ISO_Enter))
    return GDK_EVENT_PROPAGATE;

  gtk_popover_popdown (GTK_POPOVER (self));
  return GDK_EVENT_STOP;
}

static void
key_released_cb (CjmLinksPopover *self)
{
  self->walking = FALSE;
}

static void
toggled_cb (GtkCheckButton  *check,
            CjmLinksPopover *self)
{
  gboolean on = gtk_check_button_get_active (check);

  if (self->single && !on)
    return;

  gtk_check_button_set_inconsistent (check, FALSE);
  g_signal_emit (self, signals[CHOSEN], 0, get_target (GTK_WIDGET (check)), on);
  if (self->single && !self->walking)
    gtk_popover_popdown (GTK_POPOVER (self));
}

static void
cjm_links_popover_class_init (CjmLinksPopoverClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  /**
   * CjmLinksPopover::chosen:
   * @target: (nullable): what to refer to; %NULL for nothing, where there is one reference
   * @on: whether to refer to it from now on
   */
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, CJM_TYPE_NODE, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/fields/cjm-links-popover.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmLinksPopover, search);
  gtk_widget_class_bind_template_child (widget_class, CjmLinksPopover, choices);
  gtk_widget_class_bind_template_callback (widget_class, key_pressed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_released_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_cb);
}

static void
cjm_links_popover_init (CjmLinksPopover *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * cjm_links_popover_new:
 *
 * Returns: (transfer floating): a popover that lists nothing yet
 */
GtkWidget *
cjm_links_popover_new (void)
{
  return g_object_new (CJM_TYPE_LINKS_POPOVER, NULL);
}

/* Of how many of the nodes this is a reference */
static guint
count_linked (CjmField *field,
              CjmNode  *target)
{
  GPtrArray *nodes = cjm_field_get_nodes (field);
  guint n = 0;

  for (guint i = 0; i < nodes->len; i++)
    n += cjm_links_is_linked (g_ptr_array_index (nodes, i), cjm_field_get_member (field), target);

  return n;
}

static GtkWidget *
append_choice (CjmLinksPopover *self,
               CjmField        *field,
               GtkWidget       *first,
               const char      *text,
               CjmNode         *target)
{
  guint n_nodes = cjm_field_get_nodes (field)->len;
  guint n_linked = target != NULL ? count_linked (field, target) : 0;
  GtkWidget *check = gtk_check_button_new ();
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 30);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (check), label);
  if (first != NULL)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), GTK_CHECK_BUTTON (first));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), target != NULL && n_linked == n_nodes);
  gtk_check_button_set_inconsistent (GTK_CHECK_BUTTON (check), n_linked > 0 && n_linked < n_nodes);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  if (target != NULL)
    g_object_set_data_full (G_OBJECT (check), "target", g_object_ref (target), g_object_unref);
  gtk_box_append (self->choices, check);

  return check;
}

static void
append_choices (CjmLinksPopover *self,
                CjmField        *field,
                GPtrArray       *targets)
{
  GtkWidget *first = NULL;

  if (self->single)
    first = append_choice (self, field, NULL, C_("reference", "none"), NULL);
  else if (targets->len == 0)
    gtk_box_append (self->choices, gtk_label_new (_("Nothing to choose from yet")));

  for (guint i = 0; i < MIN (targets->len, MOST_CANDIDATES); i++)
    {
      g_autofree char *text = cjm_links_describe (g_ptr_array_index (targets, i));

      append_choice (self, field, first, text, g_ptr_array_index (targets, i));
    }
  if (first != NULL)
    gtk_check_button_set_active (GTK_CHECK_BUTTON (first), cjm_field_get_value (field, NULL)->text == NULL);
}

/**
 * cjm_links_popover_list:
 * @field: of references, whose nodes they are or will be
 * @single: whether there is one reference at most
 *
 * Lists what may be chosen for the nodes that the field shows now; nothing where it shows none.
 */
void
cjm_links_popover_list (CjmLinksPopover *self,
                        CjmField        *field,
                        gboolean         single)
{
  g_autoptr (GPtrArray) targets = NULL;
  GtkWidget *child;

  g_return_if_fail (CJM_IS_LINKS_POPOVER (self));
  g_return_if_fail (CJM_IS_FIELD (field));

  self->single = single;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->choices))) != NULL)
    gtk_box_remove (self->choices, child);
  if (cjm_field_get_node (field) == NULL)
    return;

  targets = cjm_links_list_candidates (cjm_field_get_document (field), cjm_field_get_node (field),
                                       cjm_field_get_member (field));
  append_choices (self, field, targets);
  for (child = gtk_widget_get_first_child (GTK_WIDGET (self->choices));
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_CHECK_BUTTON (child))
      g_signal_connect_object (child, "toggled", G_CALLBACK (toggled_cb), self, 0);
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_set_visible (self->search, targets->len > FEW_CANDIDATES);
}
