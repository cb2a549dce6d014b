/* cjm-plan-filters.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include "cjm-plan-filters.h"

#include <glib/gi18n.h>

#include "cjm-figures.h"
#include "cjm-plan-lacks.h"
#include "cjm-quote.h"
#include "cjm-wrap-layout.h"

#define TOOL_SPACING 6

/* How much of what is chosen a button shows, in characters */
#define MOST_CHARS 24

/* What can be chosen from a list */
enum
{
  OWNER,
  OBJECTIVE,
  STATUS,
  PHASE,
  N_LISTS
};

static const struct
{
  const char *name;
  const char *title;
  const char *any;
} lists[N_LISTS] = {
  [OWNER] = { "owner", NC_("plan", "Owner"), NC_("plan", "Everybody") },
  [OBJECTIVE] = { "objective", NC_("plan", "Objective"), NC_("plan", "All objectives") },
  [STATUS] = { "status", NC_("plan", "Status"), NC_("plan", "Any status") },
  [PHASE] = { "phase", NC_("plan", "Phase"), NC_("plan", "All phases") },
};

/* The lists are made when they are asked for, of what the document holds then. */
struct _CjmPlanFilters
{
  AdwBin parent_instance;

  GtkWidget *tools;
  GtkMenuButton *buttons[N_LISTS];
  GtkLabel *count;
  GtkWidget *clear;

  GSimpleActionGroup *actions;
  CjmDocument *document;
  CjmWords *words;
  char *chosen[N_LISTS];      /* NULL for any */
  CjmPlanLacks lacks;
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (CjmPlanFilters, cjm_plan_filters, ADW_TYPE_BIN)

static CjmStatus
get_status (const char *word)
{
  const CjmMember *member = cjm_kind_get_member (CJM_KIND_IMPROVEMENT, CJM_IMPROVEMENT_STATUS);

  return word != NULL ? cjm_choice_find (member->choices, word) : CJM_STATUS_UNKNOWN;
}

/* What a person calls what is chosen; what is gone is still asked for, under the name of its id. */
static char *
describe (CjmPlanFilters *self,
          guint           list,
          const char     *chosen)
{
  CjmNode *node = (list == OBJECTIVE || list == PHASE) && self->document != NULL
                  ? cjm_document_find (self->document, chosen) : NULL;
  const char *text = chosen;

  if (list == STATUS)
    text = cjm_status_get_title (self->words, get_status (chosen));
  else if (node != NULL && cjm_node_get_kind (node) == CJM_KIND_OBJECTIVE)
    text = cjm_node_get_text (node, CJM_OBJECTIVE_TITLE);
  else if (node != NULL && cjm_node_get_kind (node) == CJM_KIND_PHASE)
    text = cjm_node_get_text (node, CJM_PHASE_TITLE);

  return cjm_quote_put_on_a_line (text != NULL ? text : chosen);
}

static void
update_button (CjmPlanFilters *self,
               guint           list)
{
  GtkWidget *button = GTK_WIDGET (self->buttons[list]);
  const char *title = g_dpgettext2 (NULL, "plan", lists[list].title);
  g_autofree char *chosen = self->chosen[list] != NULL ? describe (self, list, self->chosen[list]) : NULL;
  g_autofree char *name = chosen != NULL ? g_strdup_printf (C_("plan", "%s: %s"), title, chosen) : g_strdup (title);
  GtkLabel *label = GTK_LABEL (gtk_menu_button_get_child (self->buttons[list]));

  gtk_label_set_label (label, chosen != NULL ? chosen : title);
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  if (chosen != NULL)
    gtk_widget_add_css_class (button, "chosen");
  else
    gtk_widget_remove_css_class (button, "chosen");
}

static void
say_changed (CjmPlanFilters *self)
{
  for (guint i = 0; i < N_LISTS; i++)
    update_button (self, i);
  gtk_widget_set_visible (self->clear, !cjm_plan_filters_is_empty (self));
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
choose_cb (GSimpleAction *action,
           GVariant      *value,
           gpointer       user_data)
{
  CjmPlanFilters *self = user_data;
  const char *chosen = g_variant_get_string (value, NULL);

  for (guint i = 0; i < N_LISTS; i++)
    if (g_str_equal (g_action_get_name (G_ACTION (action)), lists[i].name))
      {
        g_free (self->chosen[i]);
        self->chosen[i] = *chosen != '\0' ? g_strdup (chosen) : NULL;
      }
  g_simple_action_set_state (action, value);
  say_changed (self);
}

static void
lack_cb (GSimpleAction *action,
         GVariant      *value,
         gpointer       user_data)
{
  CjmPlanFilters *self = user_data;

  for (guint i = 0; i < CJM_N_PLAN_LACKS; i++)
    if (g_str_equal (g_action_get_name (G_ACTION (action)), cjm_plan_lack_get_id (1U << i)))
      self->lacks = g_variant_get_boolean (value) ? self->lacks | (1U << i) : self->lacks & ~(1U << i);
  g_simple_action_set_state (action, value);
  say_changed (self);
}

static void
clear_cb (GSimpleAction *clear,
          GVariant      *parameter,
          gpointer       user_data)
{
  CjmPlanFilters *self = user_data;

  for (guint i = 0; i < N_LISTS; i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), lists[i].name);

      g_clear_pointer (&self->chosen[i], g_free);
      g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_string (""));
    }
  for (guint i = 0; i < CJM_N_PLAN_LACKS; i++)
    {
      GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self->actions), cjm_plan_lack_get_id (1U << i));

      g_simple_action_set_state (G_SIMPLE_ACTION (action), g_variant_new_boolean (FALSE));
    }
  self->lacks = 0;
  say_changed (self);
}

static void
append_item (GMenu      *menu,
             guint       list,
             const char *text,
             const char *target)
{
  g_autoptr (GString) label = g_string_new (text);
  g_autoptr (GMenuItem) item = NULL;
  g_autofree char *action = g_strconcat ("filters.", lists[list].name, NULL);

  g_string_replace (label, "_", "__", 0);
  item = g_menu_item_new (label->str, NULL);
  g_menu_item_set_action_and_target (item, action, "s", target);
  g_menu_append_item (menu, item);
}

/* Those that a journey of the document has, each with an improvement under it */
static void
append_phases (CjmPlanFilters *self,
               GMenu          *menu)
{
  g_autoptr (GPtrArray) rows = cjm_plan_list (self->document, "");
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint i = 0; i < rows->len; i++)
    {
      const CjmPlanRow *row = g_ptr_array_index (rows, i);

      if (row->phase != NULL && cjm_node_get_id (row->phase) != NULL && g_hash_table_add (seen, row->phase))
        {
          g_autofree char *text = describe (self, PHASE, cjm_node_get_id (row->phase));

          append_item (menu, PHASE, text, cjm_node_get_id (row->phase));
        }
    }
}

static void
append_objectives (CjmPlanFilters *self,
                   GMenu          *menu)
{
  CjmNode *root = cjm_document_get_root (self->document);

  for (guint i = 0; i < cjm_node_get_n_children (root, CJM_DOCUMENT_OBJECTIVES); i++)
    {
      CjmNode *objective = cjm_node_get_child (root, CJM_DOCUMENT_OBJECTIVES, i);
      g_autofree char *text = describe (self, OBJECTIVE, cjm_node_get_id (objective));

      append_item (menu, OBJECTIVE, text, cjm_node_get_id (objective));
    }
}

static void
append_all (CjmPlanFilters *self,
            GMenu          *menu,
            guint           list)
{
  const CjmMember *status = cjm_kind_get_member (CJM_KIND_IMPROVEMENT, CJM_IMPROVEMENT_STATUS);
  g_autoptr (GPtrArray) owners = list == OWNER ? cjm_plan_list_owners (self->document) : NULL;

  if (list == OBJECTIVE)
    append_objectives (self, menu);
  if (list == PHASE)
    append_phases (self, menu);
  for (guint i = CJM_STATUS_OPEN; list == STATUS && i <= CJM_STATUS_DROPPED; i++)
    append_item (menu, STATUS, cjm_status_get_title (self->words, i), cjm_choice_get_word (status, i));
  for (guint i = 0; owners != NULL && i < owners->len; i++)
    append_item (menu, OWNER, g_ptr_array_index (owners, i), g_ptr_array_index (owners, i));
}

static void
fill (GtkMenuButton *button,
      gpointer       user_data)
{
  CjmPlanFilters *self = user_data;
  g_autoptr (GMenu) menu = g_menu_new ();
  g_autoptr (GMenu) any = g_menu_new ();
  g_autoptr (GMenu) some = g_menu_new ();

  for (guint i = 0; i < N_LISTS; i++)
    if (button == self->buttons[i])
      {
        append_item (any, i, g_dpgettext2 (NULL, "plan", lists[i].any), "");
        if (self->document != NULL)
          append_all (self, some, i);
      }
  g_menu_append_section (menu, NULL, G_MENU_MODEL (any));
  g_menu_append_section (menu, NULL, G_MENU_MODEL (some));
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (menu));
}

static void
add_actions (CjmPlanFilters *self)
{
  g_autoptr (GSimpleAction) clear = g_simple_action_new ("clear", NULL);

  self->actions = g_simple_action_group_new ();
  for (guint i = 0; i < N_LISTS; i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (lists[i].name, G_VARIANT_TYPE_STRING,
                                                                       g_variant_new_string (""));

      g_signal_connect (action, "change-state", G_CALLBACK (choose_cb), self);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    }
  for (guint i = 0; i < CJM_N_PLAN_LACKS; i++)
    {
      g_autoptr (GSimpleAction) action = g_simple_action_new_stateful (cjm_plan_lack_get_id (1U << i), NULL,
                                                                       g_variant_new_boolean (FALSE));

      g_signal_connect (action, "change-state", G_CALLBACK (lack_cb), self);
      g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (action));
    }
  g_signal_connect (clear, "activate", G_CALLBACK (clear_cb), self);
  g_action_map_add_action (G_ACTION_MAP (self->actions), G_ACTION (clear));
  gtk_widget_insert_action_group (GTK_WIDGET (self), "filters", G_ACTION_GROUP (self->actions));
}

static void
cjm_plan_filters_dispose (GObject *object)
{
  CjmPlanFilters *self = CJM_PLAN_FILTERS (object);

  gtk_widget_insert_action_group (GTK_WIDGET (self), "filters", NULL);
  g_clear_object (&self->actions);
  g_clear_object (&self->document);

  G_OBJECT_CLASS (cjm_plan_filters_parent_class)->dispose (object);
}

static void
cjm_plan_filters_finalize (GObject *object)
{
  CjmPlanFilters *self = CJM_PLAN_FILTERS (object);

  for (guint i = 0; i < N_LISTS; i++)
    g_free (self->chosen[i]);
  cjm_words_free (self->words);

  G_OBJECT_CLASS (cjm_plan_filters_parent_class)->finalize (object);
}

static void
cjm_plan_filters_class_init (CjmPlanFiltersClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = cjm_plan_filters_dispose;
  G_OBJECT_CLASS (klass)->finalize = cjm_plan_filters_finalize;

  /**
   * CjmPlanFilters::changed:
   *
   * Something else is asked for now.
   */
  signals[CHANGED] = g_signal_new ("changed", CJM_TYPE_PLAN_FILTERS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                   0);
  gtk_widget_class_set_template_from_resource (widget_class, "/org/klantreis/Klantreis/pages/cjm-plan-filters.ui");
  gtk_widget_class_bind_template_child (widget_class, CjmPlanFilters, tools);
  for (guint i = 0; i < N_LISTS; i++)
    gtk_widget_class_bind_template_child_full (widget_class, lists[i].name, FALSE,
                                               G_STRUCT_OFFSET (CjmPlanFilters, buttons) + i * sizeof (GtkMenuButton *));
  gtk_widget_class_bind_template_child (widget_class, CjmPlanFilters, count);
  gtk_widget_class_bind_template_child (widget_class, CjmPlanFilters, clear);
}

static void
cjm_plan_filters_init (CjmPlanFilters *self)
{
  self->words = cjm_words_new_own ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_widget_set_layout_manager (self->tools, cjm_wrap_layout_new (TOOL_SPACING));
  for (guint i = 0; i < N_LISTS; i++)
    {
      GtkLabel *label = GTK_LABEL (gtk_label_new (NULL));

      gtk_label_set_ellipsize (label, PANGO_ELLIPSIZE_END);
      gtk_label_set_max_width_chars (label, MOST_CHARS);
      gtk_menu_button_set_child (self->buttons[i], GTK_WIDGET (label));
      gtk_menu_button_set_always_show_arrow (self->buttons[i], TRUE);
      gtk_menu_button_set_create_popup_func (self->buttons[i], fill, self, NULL);
      update_button (self, i);
    }
  add_actions (self);
}

/**
 * cjm_plan_filters_set_document:
 * @document: (nullable): whose owners, objectives and phases can be chosen
 */
void
cjm_plan_filters_set_document (CjmPlanFilters *self,
                               CjmDocument    *document)
{
  g_return_if_fail (CJM_IS_PLAN_FILTERS (self));

  if (g_set_object (&self->document, document))
    g_action_group_activate_action (G_ACTION_GROUP (self->actions), "clear", NULL);
}

/**
 * cjm_plan_filters_read:
 * @filter: (out caller-allocates): what is asked for; its texts are those of @self, until something else is asked for
 */
void
cjm_plan_filters_read (CjmPlanFilters *self,
                       CjmPlanFilter  *filter)
{
  g_return_if_fail (CJM_IS_PLAN_FILTERS (self));

  *filter = (CjmPlanFilter) { .owner = self->chosen[OWNER], .objective = self->chosen[OBJECTIVE],
                              .phase = self->chosen[PHASE], .status = get_status (self->chosen[STATUS]),
                              .lacks = self->lacks };
}

/**
 * cjm_plan_filters_is_empty:
 *
 * Returns: whether all improvements are asked for
 */
gboolean
cjm_plan_filters_is_empty (CjmPlanFilters *self)
{
  g_return_val_if_fail (CJM_IS_PLAN_FILTERS (self), TRUE);

  for (guint i = 0; i < N_LISTS; i++)
    if (self->chosen[i] != NULL)
      return FALSE;

  return self->lacks == 0;
}

/**
 * cjm_plan_filters_say:
 * @n_shown: how many improvements are shown
 * @n_all: how many there are
 *
 * Says so.
 */
void
cjm_plan_filters_say (CjmPlanFilters *self,
                      guint           n_shown,
                      guint           n_all)
{
  g_autofree char *shown = cjm_figures_format_whole (self->words, n_shown);
  g_autofree char *all = cjm_figures_format_whole (self->words, n_all);
  g_autofree char *text = NULL;

  g_return_if_fail (CJM_IS_PLAN_FILTERS (self));

  if (n_shown == n_all)
    text = g_strdup_printf (cjm_words_get_context_plural (self->words, "plan", "%s improvement", "%s improvements", n_all),
                            all);
  else
    /* Translators: how many of how many improvements a table shows: 3 of 14 shown */
    text = g_strdup_printf (C_("plan", "%s of %s shown"), shown, all);
  gtk_label_set_label (self->count, text);
}
