/* inspector-fixture.h: an inspector in a window
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

#pragma once

#include "config.h"

#include "cjm-inspector.h"
#include "cjm-resources.h"

/* A document of one journey with two episodes, two touchpoints, a question, a problem and an improvement, in an inspector */
typedef struct
{
  CjmDocument *document;
  CjmNode *root;
  CjmNode *journey;
  CjmNode *phase;
  CjmNode *episodes[2];
  CjmNode *touchpoints[2];
  CjmNode *question;
  CjmNode *problem;
  CjmNode *improvement;
  GtkWindow *window;
  CjmInspector *inspector;
} Fixture;

static inline CjmNode *
grow (CjmNode    *parent,
      guint       member,
      CjmKind     kind,
      const char *id,
      const char *title)
{
  g_autoptr (CjmNode) node = cjm_node_new (kind, id);

  cjm_node_set_text (node, 1, title);
  cjm_node_insert (parent, member, CJM_END, node);

  return node;
}

static inline void
set_up (Fixture       *self,
        gconstpointer  data)
{
  self->root = cjm_node_new (CJM_KIND_DOCUMENT, NULL);
  self->journey = grow (self->root, CJM_DOCUMENT_JOURNEYS, CJM_KIND_JOURNEY, "j", "I book");
  self->phase = grow (self->journey, CJM_JOURNEY_PHASES, CJM_KIND_PHASE, "p", "Purchase");
  self->episodes[0] = grow (self->phase, CJM_PHASE_EPISODES, CJM_KIND_EPISODE, "e0", "I choose");
  self->episodes[1] = grow (self->phase, CJM_PHASE_EPISODES, CJM_KIND_EPISODE, "e1", "I pay");
  self->touchpoints[0] = grow (self->episodes[0], CJM_EPISODE_TOUCHPOINTS, CJM_KIND_TOUCHPOINT, "t0", "Form");
  self->touchpoints[1] = grow (self->episodes[0], CJM_EPISODE_TOUCHPOINTS, CJM_KIND_TOUCHPOINT, "t1", "Call");
  self->question = grow (self->episodes[0], CJM_EPISODE_QUESTIONS, CJM_KIND_NOTE, "q", "How much?");
  self->problem = grow (self->episodes[0], CJM_EPISODE_PROBLEMS, CJM_KIND_NOTE, "n", "Too dear");
  self->improvement = grow (self->root, CJM_DOCUMENT_IMPROVEMENTS, CJM_KIND_IMPROVEMENT, "i", "One price");
  self->document = cjm_document_new (self->root);

  self->window = GTK_WINDOW (adw_window_new ());
  self->inspector = CJM_INSPECTOR (cjm_inspector_new ());
  adw_window_set_content (ADW_WINDOW (self->window), GTK_WIDGET (self->inspector));
  gtk_window_set_default_size (self->window, 320, 600);
  gtk_window_present (self->window);
}

static inline void
tear_down (Fixture       *self,
           gconstpointer  data)
{
  gtk_window_destroy (self->window);
  g_object_unref (self->root);
  g_object_unref (self->document);
}

static inline void
inspect (Fixture *self,
         CjmNode *node,
         CjmNode *other)
{
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();

  g_ptr_array_add (nodes, node);
  if (other != NULL)
    g_ptr_array_add (nodes, other);
  cjm_inspector_set_nodes (self->inspector, self->document, nodes);
}

static inline CjmField *
get_field (Fixture    *self,
           const char *member)
{
  return cjm_inspector_page_get_field (cjm_inspector_get_page (self->inspector), member);
}

/* The n-th widget of a type inside another, in the order of the tree */
static inline GtkWidget *
find_nth (GtkWidget *widget,
          GType      type,
          guint     *n)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type) && (*n)-- == 0)
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget);
       child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_nth (child, type, n);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static inline gpointer
find (gpointer widget,
      GType    type,
      guint    n)
{
  GtkWidget *found = find_nth (widget, type, &n);

  g_assert_nonnull (found);

  return found;
}

static inline void
type_text (CjmField   *field,
           const char *text)
{
  gtk_editable_set_text (find (field, GTK_TYPE_ENTRY, 0), text);
}

static inline const char *
get_text (CjmField *field)
{
  return gtk_editable_get_text (find (field, GTK_TYPE_ENTRY, 0));
}

static inline const char *
get_undo_label (Fixture *self)
{
  return cjm_history_get_undo_label (cjm_document_get_history (self->document));
}

static inline void
load_style (void)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, "/org/klantreis/Klantreis/pages/pages.css");
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
}
