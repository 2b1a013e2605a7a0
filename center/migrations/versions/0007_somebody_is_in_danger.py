"""somebody is in danger: notices to staff

Revision ID: 0007
Revises: 0006
"""

import sqlalchemy as sa
from alembic import op

import center.store.columns

revision = '0007'
down_revision = '0006'
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        'notice',
        sa.Column('id', sa.Integer(), nullable=False),
        sa.Column('reporter_id', sa.Integer(), nullable=False),
        sa.Column('kind', sa.String(length=24), nullable=False),
        sa.Column('certain', sa.Boolean(), nullable=False),
        sa.Column('language', sa.String(length=10), nullable=False),
        sa.Column('jurisdiction', sa.String(length=10), nullable=False),
        sa.Column('sealed_words', sa.LargeBinary(), nullable=False),
        sa.Column('created_at', center.store.columns.UtcDateTime(timezone=True), nullable=False),
        sa.Column('seen_by', sa.Integer(), nullable=True),
        sa.Column('seen_at', center.store.columns.UtcDateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(['reporter_id'], ['reporter.id']),
        sa.ForeignKeyConstraint(['seen_by'], ['staff.id']),
        sa.PrimaryKeyConstraint('id'),
    )
    with op.batch_alter_table('notice', schema=None) as batch_op:
        batch_op.create_index(batch_op.f('ix_notice_created_at'), ['created_at'], unique=False)
        batch_op.create_index(batch_op.f('ix_notice_reporter_id'), ['reporter_id'], unique=False)


def downgrade() -> None:
    with op.batch_alter_table('notice', schema=None) as batch_op:
        batch_op.drop_index(batch_op.f('ix_notice_reporter_id'))
        batch_op.drop_index(batch_op.f('ix_notice_created_at'))
    op.drop_table('notice')
