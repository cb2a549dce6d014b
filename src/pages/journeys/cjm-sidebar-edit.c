/* cjm-sidebar-edit.c
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#include "config.h"

#include <glib/gi18n.h>

#include "cjm-environment.h"
#include "cjm-journey-row.h"
#include "cjm-journeys.h"
#include "cjm-list-drag.h"
#include "cjm-persona-row.h"
#include "cjm-sidebar-private.h"
#include "cjm-template.h"
#include "cjm-undo-toast.h"
#include "cjm-words.h"

/*
 * What can be done with journeys in the sidebar: its actions, their keys, and dragging. The actions work on the chosen
 * journey; each is one step of the document's history.
 */

static CjmNode *
find_persona (CjmSidebar *self,
              const char *id)
{
  CjmNode *persona = cjm_document_find (self->document, id);

  return persona != NULL && cjm_node_get_kind (persona) == CJM_KIND_PERSONA ? persona : NULL;
}

static const char *
get_words (gpointer    words,
           const char *context,
           const char *text)
{
  return cjm_words_get_context (words, context, text);
}

/* A journey in the language of the document, with the phases of a template or, for "", of the chosen journey */
static CjmNode *
create_journey (CjmSidebar *self,
                const char *name)
{
  CjmNode *root = cjm_document_get_root (self->document);
  g_autoptr (CjmWords) words = cjm_words_new (cjm_node_get_text (root, CJM_DOCUMENT_LANGUAGE));
  CjmTemplate template = CJM_TEMPLATE_EMPTY;
  g_autoptr (CjmNode) journey = NULL;
  CjmNode *like;

  if (*name != '\0' && !cjm_template_find (name, &template))
    return NULL;

  journey = cjm_template_new_journey (template, get_words, words);
  if (*name != '\0')
    return g_steal_pointer (&journey);

  like = cjm_journeys_new_like (self->journey);
  cjm_node_set_text (like, CJM_JOURNEY_TITLE, cjm_node_get_text (journey, CJM_JOURNEY_TITLE));
  return like;
}

static void
choose (CjmSidebar *self,
        CjmNode    *journey)
{
  GtkListBoxRow *row = cjm_sidebar_find_row (self, journey);

  cjm_sidebar_set_journey (self, journey);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
rename_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CjmSidebar *self = CJM_SIDEBAR (widget);
  GtkListBoxRow *row = self->journey != NULL ? cjm_sidebar_find_row (self, self->journey) : NULL;

  if (row != NULL)
    cjm_journey_row_rename (CJM_JOURNEY_ROW (row), NULL);
}

/* Its title can be typed at once, as part of the step that made it. */
static void
choose_new (CjmSidebar *self,
            CjmNode    *journey,
            const char *step)
{
  GtkListBoxRow *row = cjm_sidebar_find_row (self, journey);

  choose (self, journey);
  if (row != NULL)
    cjm_journey_row_rename (CJM_JOURNEY_ROW (row), step);
}

/* A template, or "" for the phases of the chosen journey; and the id of a persona, or "" */
static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  CjmSidebar *self = CJM_SIDEBAR (widget);
  const char *template, *persona;
  g_autoptr (CjmNode) journey = NULL;

  g_variant_get (parameter, "(&s&s)", &template, &persona);
  journey = create_journey (self, template);
  if (journey == NULL)
    return;

  cjm_journeys_add (self->document, journey, find_persona (self, persona), _("Add journey"));
  choose_new (self, journey, _("Add journey"));
}

static void
duplicate_action (GtkWidget  *widget,
                  const char *name,
                  GVariant   *parameter)
{
  CjmSidebar *self = CJM_SIDEBAR (widget);
  CjmNode *persona = find_persona (self, g_variant_get_string (parameter, NULL));
  const char *step = _("Duplicate journey");

  choose_new (self, cjm_journeys_duplicate (self->document, self->journey, persona, step), step);
}

static void
make_ideal_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  CjmSidebar *self = CJM_SIDEBAR (widget);
  g_autofree char *today = cjm_environment_dup_today ();
  const char *step = _("Make the ideal journey");

  choose_new (self, cjm_journeys_make_ideal (self->document, self->journey, today, step), step);
}

static void
make_newer_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  CjmSidebar *self = CJM_SIDEBAR (widget);
  g_autofree char *today = cjm_environment_dup_today ();
  const char *step = _("Draw a newer version");

  choose_new (self, cjm_journeys_make_newer (self->document, self->journey, today, step), step);
}

static void
move_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  CjmSidebar *self = CJM_SIDEBAR (widget);
  int by = g_str_equal (name, "journeys.move-up") ? -1 : 1;

  if (cjm_journeys_can_step (self->journey, by))
    cjm_journeys_step (self->document, self->journey, by, _("Move journey"));
}

static CjmNode *
get_row_node (GtkListBoxRow *row)
{
  return CJM_IS_NODE_ROW (row) ? cjm_node_row_get_node (CJM_NODE_ROW (row)) : NULL;
}

/* The next journey in the list that stays, in one direction; of the same persona, or of any */
static CjmNode *
find_next (CjmSidebar *self,
           GPtrArray  *gone,
           int         by,
           gboolean    same)
{
  CjmNode *persona = cjm_journeys_get_persona (self->journey);
  int i = gtk_list_box_row_get_index (cjm_sidebar_find_row (self, self->journey)) + by;
  GtkListBoxRow *row;

  for (; i >= 0 && (row = gtk_list_box_get_row_at_index (self->list, i)) != NULL; i += by)
    {
      CjmNode *journey = get_row_node (row);

      if (journey != NULL && !g_ptr_array_find (gone, journey, NULL)
          && (!same || cjm_journeys_get_persona (journey) == persona))
        return journey;
    }

  return NULL;
}

/* The journey that is chosen when these go: one of the same persona, where there is one */
static CjmNode *
find_successor (CjmSidebar *self,
                GPtrArray  *gone)
{
  CjmNode *successor = NULL;

  for (int i = 0; i < 4 && successor == NULL; i++)
    successor = find_next (self, gone, i % 2 == 0 ? 1 : -1, i < 2);

  return successor;
}

static char *
describe_removal (guint n_ideal)
{
  if (n_ideal == 0)
    return g_strdup (_("Journey deleted"));

  return g_strdup_printf (ngettext ("Journey deleted with %u ideal journey", "Journey deleted with %u ideal journeys",
                                    n_ideal), n_ideal);
}

static void
delete_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  CjmSidebar *self = CJM_SIDEBAR (widget);
  g_autoptr (GPtrArray) gone = cjm_journeys_list_removed (self->journey);
  CjmNode *successor = find_successor (self, gone);
  g_autofree char *text = describe_removal (gone->len - 1);

  if (successor != NULL)
    choose (self, successor);
  cjm_journeys_remove (self->document, g_ptr_array_index (gone, 0), _("Delete journey"));
  cjm_undo_toast_show (widget, self->document, text);
}

static void
menu_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  cjm_sidebar_pop_up (CJM_SIDEBAR (widget));
}

/* On a persona: to the front of the journeys of that persona */
static void
drop (GtkListBox    *list,
      GtkListBoxRow *row,
      CjmNode       *node,
      gboolean       behind)
{
  CjmSidebar *self = CJM_SIDEBAR (gtk_widget_get_ancestor (GTK_WIDGET (list), CJM_TYPE_SIDEBAR));
  CjmNode *journey = get_row_node (row);
  CjmNode *persona = journey != NULL ? cjm_journeys_get_persona (journey)
                                     : cjm_persona_row_get_persona (CJM_PERSONA_ROW (row));
  GtkListBoxRow *next = behind ? gtk_list_box_get_row_at_index (list, gtk_list_box_row_get_index (row) + 1) : row;

  cjm_journeys_move (self->document, node, persona, next != NULL ? get_row_node (next) : NULL, _("Move journey"));
  choose (self, node);
}

void
cjm_sidebar_class_init_edit (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "journeys.add", "(ss)", add_action);
  gtk_widget_class_install_action (widget_class, "journeys.rename", NULL, rename_action);
  gtk_widget_class_install_action (widget_class, "journeys.duplicate", "s", duplicate_action);
  gtk_widget_class_install_action (widget_class, "journeys.make-ideal", NULL, make_ideal_action);
  gtk_widget_class_install_action (widget_class, "journeys.make-newer", NULL, make_newer_action);
  gtk_widget_class_install_action (widget_class, "journeys.move-up", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "journeys.move-down", NULL, move_action);
  gtk_widget_class_install_action (widget_class, "journeys.delete", NULL, delete_action);
  gtk_widget_class_install_action (widget_class, "journeys.menu", NULL, menu_action);

  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F2, 0, "journeys.rename", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Up, GDK_ALT_MASK, "journeys.move-up", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Down, GDK_ALT_MASK, "journeys.move-down", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Delete, 0, "journeys.delete", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "journeys.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "journeys.menu", NULL);
}

void
cjm_sidebar_init_edit (CjmSidebar *self)
{
  cjm_list_drag_install (self->list, drop);
  cjm_sidebar_init_menu (self);
}

/**
 * cjm_sidebar_update_actions:
 *
 * Follows what can be done with the chosen journey.
 */
void
cjm_sidebar_update_actions (CjmSidebar *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  CjmNode *journey = self->journey;
  gboolean any = journey != NULL && cjm_document_of (journey) == self->document;
  gboolean current = any && cjm_node_get_choice (journey, CJM_JOURNEY_STATE) != CJM_STATE_IDEAL;

  gtk_widget_action_set_enabled (widget, "journeys.rename", any);
  gtk_widget_action_set_enabled (widget, "journeys.duplicate", any);
  gtk_widget_action_set_enabled (widget, "journeys.make-ideal", current && cjm_journeys_find_ideal (journey) == NULL);
  gtk_widget_action_set_enabled (widget, "journeys.make-newer", current && cjm_journeys_find_newer (journey) == NULL);
  gtk_widget_action_set_enabled (widget, "journeys.move-up", any && cjm_journeys_can_step (journey, -1));
  gtk_widget_action_set_enabled (widget, "journeys.move-down", any && cjm_journeys_can_step (journey, 1));
  gtk_widget_action_set_enabled (widget, "journeys.delete", any);
  gtk_widget_set_sensitive (GTK_WIDGET (self->menu_button), any);
}
